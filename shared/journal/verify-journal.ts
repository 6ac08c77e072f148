import type { Reader } from '../db/database.js';
import { toNumber, type RawRow } from '../db/rows.js';
import { digestOf, KEYED, linkOf, unkeyedDigestOf, type ChainKey } from './chain.js';
import { DIGESTED_COLUMNS } from './journal.js';

/** What a check of a journal found. */
export interface JournalReport {
  /** How many entries were checked. */
  readonly entries: number;
  /** How many of them, from the first one on, bear digests without key, as a development version made them. */
  readonly unkeyed: number;
  /** Committed entries that have no place yet; the relay numbers them within moments. */
  readonly waiting: number;
  /** What is wrong, at most the first hundred; empty when the journal is whole. */
  readonly problems: readonly string[];
}

/** The end of a journal as it was noted once, outside the database: in a backup's manifest. */
export interface JournalMark {
  readonly position: number;
  readonly chain: string;
}

const ROWS_AT_ONCE = 1_000;
const MOST_PROBLEMS = 100;

/**
 * Checks that no entry of a journal was changed, removed, added or moved since it was written: each entry's digest over
 * what it says, personal values as they are encrypted, and the chain, a keyed code over all entries up to each. Both hold
 * after personal values have been erased, because erasing destroys keys and changes no entry. Whoever has the data key
 * could forge them, so keep the key where the database's administrators are not.
 *
 * Without a mark nobody can tell that entries were cut off together with the head. With one, everything up to it is what
 * it was when the mark was noted.
 */
export async function verifyJournal(db: Reader, keys: ChainKey, mark?: JournalMark): Promise<JournalReport> {
  const walk: Walk = { position: 0, chain: '', unkeyed: 0, problems: [] };
  let head: JournalMark = { position: 0, chain: '' };
  for (;;) {
    const promised = head.position;
    const rows = await rowsBehind(db, walk.position);
    for (const row of rows) {
      checkEntry(walk, row, keys);
      if (walk.problems.length >= MOST_PROBLEMS) return { ...reportOf(walk), waiting: 0 };
    }
    if (rows.length === ROWS_AT_ONCE) continue;
    // These places were taken before the rows were read, and there are none.
    if (rows.length === 0 && promised > walk.position) break;
    // While the server runs, the head may have moved on since the entries were read; then there are more of them.
    head = await journalMark(db);
    if (head.position <= walk.position) break;
  }
  if (head.position !== walk.position || head.chain !== walk.chain) {
    walk.problems.push(
      `The head says ${String(head.position)}, the last entry is ${String(walk.position)}: entries are missing at the end.`,
    );
  }
  if (mark) await checkMark(walk, db, mark);
  const waiting = await checkWaiting(walk, db, keys);
  return { ...reportOf(walk), waiting };
}

/** How far the check has come. */
interface Walk {
  position: number;
  chain: string;
  unkeyed: number;
  readonly problems: string[];
}

function reportOf({ position, unkeyed, problems }: Walk): Omit<JournalReport, 'waiting'> {
  return { entries: position, unkeyed, problems };
}

const COLUMNS = `position, sequence, digest, chain, ${DIGESTED_COLUMNS.join(', ')}`;

function rowsBehind(db: Reader, position: number): Promise<RawRow[]> {
  return db.query(`SELECT ${COLUMNS} FROM journal_entries WHERE position > ? ORDER BY position LIMIT ?`, [
    position,
    ROWS_AT_ONCE,
  ]);
}

function checkEntry(walk: Walk, row: RawRow, keys: ChainKey): void {
  const { problems } = walk;
  const position = toNumber(row.position);
  const digest = row.digest as string;
  if (position !== walk.position + 1) {
    problems.push(`${String(position - walk.position - 1)} entries are missing behind ${String(walk.position)}.`);
  }
  // Only what the first entries bear was ever given a place without key; the relay leaves out what comes later.
  if (position === walk.unkeyed + 1 && digest === unkeyedDigestOf(valuesOf(row))) walk.unkeyed = position;
  else if (digest !== digestOf(valuesOf(row), keys)) {
    problems.push(`The entry ${row.id as string} at ${String(position)} was changed, or not written by Kehu.`);
  }
  walk.chain = linkOf(walk.chain, { position, sequence: toNumber(row.sequence), digest }, keys);
  if (walk.chain !== row.chain) {
    problems.push(`The chain is broken at ${String(position)}.`);
    // What follows is judged by itself: one broken link is told once.
    walk.chain = row.chain as string;
  }
  walk.position = position;
}

function valuesOf(row: RawRow): unknown[] {
  return DIGESTED_COLUMNS.map((column) => row[column]);
}

async function checkMark({ problems }: Walk, db: Reader, { position, chain }: JournalMark): Promise<void> {
  if (position === 0) return;
  const [row] = await db.query('SELECT chain FROM journal_entries WHERE position = ?', [position]);
  if (row === undefined) problems.push(`The entry at ${String(position)}, which the mark names, is missing.`);
  else if (row.chain !== chain) {
    problems.push(`The entries up to ${String(position)} are not those that were there when the mark was noted.`);
  }
}

/** What has no place yet is not in the chain, but bears its digest. Answers how many entries wait. */
async function checkWaiting({ problems }: Walk, db: Reader, keys: ChainKey): Promise<number> {
  const rows = await db.query(
    `SELECT ${COLUMNS} FROM journal_entries WHERE position IS NULL ORDER BY sequence LIMIT ${String(ROWS_AT_ONCE)}`,
  );
  for (const row of rows) {
    if (row.digest === digestOf(valuesOf(row), keys) || problems.length >= MOST_PROBLEMS) continue;
    const fault = (row.digest as string).startsWith(KEYED)
      ? 'was changed, or not written by Kehu'
      : 'has no keyed digest';
    problems.push(`The entry ${row.id as string}, which waits for its place, ${fault}.`);
  }
  const [waiting] = await db.query('SELECT COUNT(*) AS total FROM journal_entries WHERE position IS NULL');
  return toNumber(waiting?.total);
}

/** The end of a journal as it is now; what `position` says is committed and in the chain. */
export async function journalMark(db: Reader): Promise<JournalMark> {
  const [head] = await db.query('SELECT position, chain FROM feed_heads WHERE id = 1');
  return { position: toNumber(head?.position ?? 0), chain: (head?.chain ?? '') as string };
}
