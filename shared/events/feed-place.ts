import type { Reader } from '../db/database.js';
import { toDatabaseInstant, toNumber } from '../db/rows.js';
import { feedHead } from './feed.js';

/**
 * Milliseconds by which entries may stand in the feed in another order than that of their instants: clocks of replicas
 * differ a little, and transactions commit a while after they began.
 */
const DISORDER = 5 * 60_000;

/**
 * A place of the feed behind which everything stands that happened from an instant on, and little else: found by halving,
 * since places have no gaps and follow time but for a few minutes.
 */
export async function feedPlaceBefore(db: Reader, instant: string): Promise<number> {
  const since = toDatabaseInstant(new Date(Date.parse(instant) - DISORDER).toISOString());
  let before = 0;
  let behind = (await feedHead(db)) + 1;
  while (behind - before > 1) {
    const middle = Math.floor((before + behind) / 2);
    const rows = await db.query('SELECT position FROM journal_entries WHERE position = ? AND occurred_at < ?', [
      middle,
      since,
    ]);
    if (rows.length > 0) before = toNumber(rows[0]?.position);
    else behind = middle;
  }
  return before;
}
