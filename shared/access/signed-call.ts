import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { AppError } from '../errors.js';
import { LANGUAGES, type Language } from '../text/language.js';
import type { Principal } from './principal.js';

/** Header that carries who calls a subgraph, for whom, and the proof. */
export const CALL_HEADER = 'x-kehu-call';

/** Covers the transit and clocks that differ a little. */
const LIFETIME = 60_000;
const NONCES_KEPT = 500_000;

/** What a gateway tells a subgraph beside the operation itself. */
export interface CallClaims {
  readonly requestId: string;
  readonly principal: Principal;
  readonly deadline: number;
  readonly idempotencyKey?: string | undefined;
  /** Where the client's request comes from. */
  readonly address?: string | undefined;
  /** The language that the client is answered in. */
  readonly language?: Language | undefined;
}

const claimsSchema = z.object({
  audience: z.string(),
  expires: z.number(),
  nonce: z.string(),
  body: z.string(),
  requestId: z.string(),
  deadline: z.number(),
  idempotencyKey: z.string().optional(),
  address: z.string().optional(),
  language: z.enum(LANGUAGES).optional(),
  principal: z.custom<Principal>((value) => typeof value === 'object' && value !== null),
});

/**
 * The key of calls to one subgraph, which follows from the deployment's: a subgraph that has only its own can sign calls
 * to no other one, nor send on those that it gets.
 */
export function callKeyOf(deploymentKey: string, subgraph: string): string {
  const key = Buffer.from(hkdfSync('sha256', deploymentKey, '', `kehu-call:${subgraph}`, 32));
  return `${subgraph}.${key.toString('base64url')}`;
}

/** The subgraph whose key this is by its form; undefined for the deployment's. */
export function subgraphOfCallKey(callKey: string): string | undefined {
  return /^([a-z][\w-]*)\.[\w-]{43}$/.exec(callKey)?.[1];
}

function bytesOf(callKey: string): Buffer {
  return Buffer.from(callKey.slice(callKey.indexOf('.') + 1), 'base64url');
}

/** Signs calls to one subgraph, by the key that {@link callKeyOf} made. */
export function callSigner(callKey: string, subgraph: string): (claims: CallClaims, body: string) => string {
  const key = bytesOf(callKey);
  return (claims, body) => {
    const payload = Buffer.from(
      JSON.stringify({
        ...claims,
        audience: subgraph,
        expires: Date.now() + LIFETIME,
        nonce: randomBytes(12).toString('base64url'),
        body: sha256(body),
      }),
    ).toString('base64url');
    return `${payload}.${sign(key, payload)}`;
  };
}

/** Verifies calls to one subgraph: signature, audience, expiry, the body, and that none comes twice. */
export function callVerifier(
  callKey: string,
  subgraph: string,
): (header: string | undefined, body: string) => CallClaims {
  const key = bytesOf(callKey);
  const seen = new LRUCache<string, true>({ max: NONCES_KEPT, ttl: LIFETIME, perf: Date });
  return (header, body) => {
    const [payload, signature, ...rest] = (header ?? '').split('.');
    if (payload === undefined || signature === undefined || rest.length > 0) throw refused();
    if (!equal(signature, sign(key, payload))) throw refused();
    const claims = claimsSchema.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
    if (!claims.success) throw refused();
    const { audience, expires, nonce, body: digest, ...call } = claims.data;
    if (audience !== subgraph || expires < Date.now() || digest !== sha256(body) || seen.has(nonce)) throw refused();
    // Forgetting one that is still good would let its call be sent again.
    if (seen.size >= NONCES_KEPT && !seen.purgeStale()) throw new AppError('OVERLOADED', 'Too many calls at once.');
    seen.set(nonce, true, { ttl: expires - Date.now() + 1_000 });
    return call;
  };
}

function refused(): AppError {
  return new AppError('UNAUTHENTICATED', 'This subgraph answers its gateway only.');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function sign(key: Buffer, payload: string): string {
  return createHmac('sha256', key).update(payload).digest('base64url');
}

function equal(one: string, other: string): boolean {
  const left = Buffer.from(one);
  const right = Buffer.from(other);
  return left.length === right.length && timingSafeEqual(left, right);
}
