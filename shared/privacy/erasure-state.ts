import type { Reader, Transaction } from '../db/database.js';
import { placeholders } from '../db/lookup.js';
import { toInstant, toNumber } from '../db/rows.js';

/** An erasure as one subgraph knows it. */
export interface ErasureState {
  /** The subgraph where it was asked for. */
  readonly source: string;
  readonly recordType: string;
  readonly recordId: string;
  readonly reason: string;
  readonly requestedAt: string;
  readonly actor: string;
  readonly userId: string | null;
  /** When everything was erased in this subgraph. */
  readonly erasedAt: string;
  /** Erased records that the platform has not followed. */
  readonly unfollowedCount: number;
  /** Erased records of which something may be left in the file of the database. */
  readonly unscrubbedCount: number;
}

/** How far an erasure is in this subgraph; null where its announcement has not arrived. */
export async function erasureState(db: Reader, id: string): Promise<ErasureState | null> {
  const [row] = await db.query(
    'SELECT source, record_type, record_id, reason, requested_at, actor, user_id, erased_at FROM erasures WHERE id = ?',
    [id],
  );
  if (!row) return null;
  return {
    source: row.source as string,
    recordType: row.record_type as string,
    recordId: row.record_id as string,
    reason: row.reason as string,
    requestedAt: toInstant(row.requested_at),
    actor: row.actor as string,
    userId: row.user_id as string | null,
    erasedAt: toInstant(row.erased_at),
    ...(await openCounts(db, id)),
  };
}

/** Of how many records of an erasure something may be left. */
export async function openCounts(
  db: Reader,
  id: string,
): Promise<Pick<ErasureState, 'unfollowedCount' | 'unscrubbedCount'>> {
  const [open] = await db.query(
    'SELECT COUNT(*) AS total, SUM(is_followed) AS followed, SUM(is_scrubbed) AS scrubbed FROM erased_records ' +
      'WHERE erasure_id = ?',
    [id],
  );
  const total = toNumber(open?.total);
  return {
    unfollowedCount: total - toNumber(open?.followed ?? 0),
    unscrubbedCount: total - toNumber(open?.scrubbed ?? 0),
  };
}

/** A record that was erased, and with which erasure. */
export interface ErasedRecord {
  readonly recordType: string;
  readonly recordId: string;
  readonly erasureId: string;
}

/** Erased records whose files may still be there. */
export async function recordsToFollow(db: Reader, first: number): Promise<ErasedRecord[]> {
  const rows = await db.query(
    'SELECT record_type, record_id, erasure_id FROM erased_records WHERE is_followed = 0 ORDER BY record_id LIMIT ?',
    [first],
  );
  return rows.map((row) => ({
    recordType: row.record_type as string,
    recordId: row.record_id as string,
    erasureId: row.erasure_id as string,
  }));
}

/** Notes that nothing of these records is left in the store of files. */
export function noteFollowedRecords(db: Transaction, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return Promise.resolve(0);
  return db.run(
    `UPDATE erased_records SET is_followed = 1 WHERE is_followed = 0 AND record_id IN (${placeholders(ids)})`,
    ids,
  );
}
