import type { Reader } from '../db/database.js';
import { toNumber, type RawRow } from '../db/rows.js';
import type { DataKeys } from './data-keys.js';
import { DIGESTED_COLUMNS, digestOf } from './journal.js';

/** What a check of a journal found. */
export interface JournalReport {
  /** How many entries were checked. */
  readonly entries: number;
  /** Committed entries that have no place yet; the relay numbers them within moments. */
  readonly waiting: number;
  /** What is wrong, at most the first hundred; empty when the journal is whole. */
  readonly problems: readonly string[];
}

const ROWS_AT_ONCE = 1_000;
const MOST_PROBLEMS = 100;

/**
 * Checks that no entry of a journal was changed, removed, added or moved since it was written: each entry's digest over
 * what it says, personal values as they are encrypted, and the chain, a keyed hash over all entries up to each. The chain
 * holds after personal values have been erased, because erasing destroys keys and changes no entry. Whoever has the data
 * key could forge a chain, so keep the key where the database's administrators are not.
 */
export async function verifyJournal(db: Reader, keys: Pick<DataKeys, 'chain'>): Promise<JournalReport> {
  const problems: string[] = [];
  let chain = '';
  let position = 0;
  let head: RawRow | undefined;
  for (;;) {
    const rows = await db.query(
      `SELECT position, digest, chain, ${DIGESTED_COLUMNS.join(', ')} FROM journal_entries ` +
        'WHERE position > ? ORDER BY position LIMIT ?',
      [position, ROWS_AT_ONCE],
    );
    for (const row of rows) {
      const place = toNumber(row.position);
      if (place !== position + 1)
        problems.push(`${String(place - position - 1)} entries are missing behind ${String(position)}.`);
      position = place;
      if (digestOf(DIGESTED_COLUMNS.map((column) => row[column])) !== row.digest) {
        problems.push(`The entry ${row.id as string} at ${String(place)} was changed.`);
      }
      chain = keys.chain(`${chain}|${String(place)}|${row.digest as string}`);
      if (chain !== row.chain) {
        problems.push(`The chain is broken at ${String(place)}.`);
        // What follows is judged by itself: one broken link is told once.
        chain = row.chain as string;
      }
      if (problems.length >= MOST_PROBLEMS) return { entries: position, waiting: 0, problems };
    }
    if (rows.length === ROWS_AT_ONCE) continue;
    // While the server runs, the head may have moved on since the entries were read; then there are more of them.
    head = await readHead(db);
    if (rows.length === 0 || toNumber(head?.position ?? 0) <= position) break;
  }
  if (toNumber(head?.position ?? 0) !== position || head?.chain !== chain) {
    problems.push(
      `The head says ${String(head?.position)}, the last entry is ${String(position)}: entries are missing at the end.`,
    );
  }
  const [waiting] = await db.query('SELECT COUNT(*) AS total FROM journal_entries WHERE position IS NULL');
  return { entries: position, waiting: toNumber(waiting?.total), problems };
}

async function readHead(db: Reader): Promise<RawRow | undefined> {
  const [head] = await db.query('SELECT position, chain FROM feed_heads WHERE id = 1');
  return head;
}
