import { createHash } from 'node:crypto';
import type { DataKeys } from './data-keys.js';

/** What makes codes by the key of the journal's chain. */
export type ChainKey = Pick<DataKeys, 'chain'>;

/** What every digest begins with that was made with the key; those of a development version before it have no mark. */
export const KEYED = 'h1:';

/**
 * A keyed digest over everything that an entry says; personal values count as they are stored, encrypted. Whoever can
 * write to the table and has not the key cannot make one.
 */
export function digestOf(values: readonly unknown[], keys: ChainKey): string {
  return `${KEYED}${keys.chain(`entry|${textOf(values)}`)}`;
}

/** The digest of the same as it was before it was made with the key. */
export function unkeyedDigestOf(values: readonly unknown[]): string {
  return createHash('sha256').update(textOf(values)).digest('base64url');
}

/** An entry as it stands in the feed. */
export interface ChainedEntry {
  readonly position: number;
  /** Its number in the table, which orders the history of a record. */
  readonly sequence: number;
  readonly digest: string;
}

/** The link of an entry: a keyed code over the link before it, its place, its number and its digest. */
export function linkOf(before: string, { position, sequence, digest }: ChainedEntry, keys: ChainKey): string {
  const place = digest.startsWith(KEYED) ? `${String(position)}|${String(sequence)}` : String(position);
  return keys.chain(`${before}|${place}|${digest}`);
}

function textOf(values: readonly unknown[]): string {
  return JSON.stringify(values.map(plain));
}

/** Drivers answer numbers and booleans in different forms. */
function plain(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return String(typeof value === 'boolean' ? Number(value) : (value as string | number));
}
