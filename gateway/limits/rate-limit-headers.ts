import type { Spending } from './token-bucket.js';

/** Headers of an answer, by name. */
export type Headers = readonly (readonly [string, string])[];

/** A limit as headers tell it. */
export interface Policy {
  readonly name: string;
  /** What is counted. */
  readonly unit: string;
  readonly quota: number;
  /** Seconds in which the whole quota comes back. */
  readonly window: number;
}

/**
 * The fields `RateLimit-Policy` and `RateLimit` of draft-ietf-httpapi-ratelimit-headers-10: quota, window and unit of the
 * policy; what remains, and the seconds until the quota is whole again.
 */
export function policyHeaders({ name, unit, quota, window }: Policy, { remaining }: Spending): Headers {
  const left = Math.floor(remaining);
  const untilWhole = Math.ceil(((quota - left) / quota) * window);
  return [
    ['ratelimit-policy', `"${name}";q=${String(quota)};w=${String(window)};qu="${unit}"`],
    ['ratelimit', `"${name}";r=${String(left)};t=${String(untilWhole)}`],
  ];
}

/** Whole seconds for `Retry-After`, at least one. */
export function retryAfter(wait: number): number {
  return Math.max(1, Math.ceil(wait / 1_000));
}
