import { createHmac } from 'node:crypto';
import { linkOf, unkeyedDigestOf, type ChainKey } from '../journal/chain.js';
import type { DataKeys } from '../journal/data-keys.js';

/** The columns that a link covers, in its order. */
export const CHAINED_COLUMNS = [
  'read_at',
  'reader',
  'reader_kind',
  'user_id',
  'session_id',
  'request_id',
  'record_type',
  'record_reads',
] as const;

/** The key of the access log's chain: not that of the journal's, so that nothing of one passes for a part of the other. */
export function accessChainKey(keys: Pick<DataKeys, 'derive'>): ChainKey {
  const key = keys.derive('access-log-chain');
  return { chain: (text) => createHmac('sha256', key).update(text).digest('base64url') };
}

/**
 * The link of an entry: a keyed code over the link before it, its place, and a digest of what it says. The digest needs no
 * key of its own, since an entry has its place from the moment it is written.
 */
export function accessLink(before: string, position: number, values: readonly unknown[], key: ChainKey): string {
  return linkOf(before, { position, sequence: position, digest: unkeyedDigestOf(values) }, key);
}

/** Proves that entries up to a place were purged by Kehu, and what the link of the last one was. */
export function purgeSeal(position: number, chain: string, key: ChainKey): string {
  return key.chain(`purged|${String(position)}|${chain}`);
}

/** Where the access log begins and ends. */
export interface AccessLogHead {
  readonly position: number;
  readonly chain: string;
  /** The place up to which it was purged; 0 before the first time. */
  readonly purgedPosition: number;
  readonly purgedChain: string;
  readonly purgeSeal: string;
}

/** The columns of {@link AccessLogHead}, for reading it. */
export const HEAD_COLUMNS = 'position, chain, purged_position, purged_chain, purge_seal';

/** Makes a head of a row. */
export function toHead(row: Record<string, unknown> | undefined): AccessLogHead {
  if (!row) throw new Error('The access log has no head.');
  return {
    position: Number(row.position),
    chain: row.chain as string,
    purgedPosition: Number(row.purged_position),
    purgedChain: row.purged_chain as string,
    purgeSeal: row.purge_seal as string,
  };
}
