import type { Reader } from '../db/database.js';
import { toNumber, type RawRow } from '../db/rows.js';
import type { ChainKey } from '../journal/chain.js';
import type { JournalMark } from '../journal/verify-journal.js';
import { accessLink, CHAINED_COLUMNS, HEAD_COLUMNS, purgeSeal, toHead, type AccessLogHead } from './access-chain.js';
import { readRecordReads, subjectsIn } from './record-reads.js';

/** What a check of an access log found. */
export interface AccessLogReport {
  /** How many entries were checked. */
  readonly entries: number;
  /** How many were purged before. */
  readonly purged: number;
  /** What is wrong, at most the first hundred; empty when the log is whole. */
  readonly problems: readonly string[];
}

const ROWS_AT_ONCE = 1_000;
const MOST_PROBLEMS = 100;
/** How often the check begins anew because entries were purged meanwhile. */
const ATTEMPTS = 5;

/**
 * Checks that no entry of an access log was changed, removed, added or moved since it was written, from the place on up to
 * which it was purged, and that each is found by all whose data it names. As with the journal, only a mark from elsewhere
 * shows that entries were cut off together with the head.
 */
export async function verifyAccessLog(db: Reader, key: ChainKey, mark?: JournalMark): Promise<AccessLogReport> {
  for (let attempt = 1; ; attempt += 1) {
    const begin = await readHead(db);
    const report = await checkFrom(db, key, begin, mark);
    const end = await readHead(db);
    if (end.purgedPosition === begin.purgedPosition || attempt === ATTEMPTS) return report;
  }
}

/** The end of an access log as it is now. */
export async function accessLogMark(db: Reader): Promise<JournalMark> {
  const { position, chain } = await readHead(db);
  return { position, chain };
}

async function readHead(db: Reader): Promise<AccessLogHead> {
  return toHead((await db.query(`SELECT ${HEAD_COLUMNS} FROM access_log_heads WHERE id = 1`))[0]);
}

/** How far the check has come. */
interface Walk {
  position: number;
  chain: string;
  entries: number;
  /** Rows by which they are found. */
  subjects: number;
  readonly problems: string[];
}

async function checkFrom(
  db: Reader,
  key: ChainKey,
  begin: AccessLogHead,
  mark: JournalMark | undefined,
): Promise<AccessLogReport> {
  const { purgedPosition: purged, purgedChain } = begin;
  const walk: Walk = { position: purged, chain: purgedChain, entries: 0, subjects: 0, problems: [] };
  checkBegin(walk, begin, key);
  let head = begin;
  for (;;) {
    const promised = head.position;
    const rows = await rowsBehind(db, walk.position);
    for (const row of rows) checkEntry(walk, row, key);
    await checkSubjects(walk, db, rows);
    if (walk.problems.length >= MOST_PROBLEMS) break;
    if (rows.length === ROWS_AT_ONCE) continue;
    // These places were taken before the rows were read, and there are none.
    if (rows.length === 0 && promised > walk.position) break;
    head = await readHead(db);
    if (head.position <= walk.position) break;
  }
  if (walk.problems.length < MOST_PROBLEMS) await checkEnds(walk, db, begin, head, mark);
  return { entries: walk.entries, purged, problems: walk.problems.slice(0, MOST_PROBLEMS) };
}

function checkBegin(
  { problems }: Walk,
  { purgedPosition, purgedChain, purgeSeal: seal }: AccessLogHead,
  key: ChainKey,
) {
  const isWhole = purgedPosition === 0 ? purgedChain === '' : seal === purgeSeal(purgedPosition, purgedChain, key);
  if (!isWhole) problems.push(`Kehu did not purge the entries up to ${String(purgedPosition)}.`);
}

function rowsBehind(db: Reader, position: number): Promise<RawRow[]> {
  return db.query(
    `SELECT position, chain, ${CHAINED_COLUMNS.join(', ')} FROM access_log WHERE position > ? ORDER BY position LIMIT ?`,
    [position, ROWS_AT_ONCE],
  );
}

function checkEntry(walk: Walk, row: RawRow, key: ChainKey): void {
  const { problems } = walk;
  const position = toNumber(row.position);
  if (position !== walk.position + 1) {
    problems.push(`${String(position - walk.position - 1)} entries are missing behind ${String(walk.position)}.`);
  }
  const values = CHAINED_COLUMNS.map((column) => row[column]);
  if (accessLink(walk.chain, position, values, key) !== row.chain) {
    problems.push(`The entry at ${String(position)}, or the one before it, was changed or not written by Kehu.`);
  }
  // What follows is judged by itself: one broken link is told once.
  walk.chain = row.chain as string;
  walk.position = position;
  walk.entries += 1;
}

/** By these rows entries are found; they are no part of the chain, but follow from it. */
async function checkSubjects(walk: Walk, db: Reader, rows: readonly RawRow[]): Promise<void> {
  const expected = rows.flatMap((row) => subjectsOf(row).map((subject): SubjectRow => [subject, row]));
  for (let start = 0; start < expected.length; start += SUBJECTS_AT_ONCE) {
    const some = expected.slice(start, start + SUBJECTS_AT_ONCE);
    const found = await db.query(
      `SELECT subject_id, position FROM access_log_subjects WHERE ${some.map(() => SAME).join(' OR ')}`,
      some.flatMap(([subject, { read_at: readAt, position }]) => [subject, readAt as string, toNumber(position)]),
    );
    const there = new Set(found.map(({ subject_id: id, position }) => `${id as string} ${String(position)}`));
    for (const [subject, { position }] of some) {
      if (there.has(`${subject} ${String(position)}`)) continue;
      walk.problems.push(`The entry at ${String(position)} is not found by ${subject}, whose data it names.`);
    }
  }
  walk.subjects += expected.length;
}

type SubjectRow = readonly [subject: string, row: RawRow];

const SUBJECTS_AT_ONCE = 200;
const SAME = '(subject_id = ? AND read_at = ? AND position = ?)';

/** Of an entry that is no longer in its form nobody is named; that it was changed is told already. */
function subjectsOf(row: RawRow): string[] {
  try {
    return subjectsIn(readRecordReads(row.record_reads as string));
  } catch {
    return [];
  }
}

async function checkEnds(
  { problems, position, chain, subjects }: Walk,
  db: Reader,
  { purgedPosition, purgedChain }: AccessLogHead,
  head: AccessLogHead,
  mark: JournalMark | undefined,
): Promise<void> {
  if (head.position !== position || head.chain !== chain) {
    problems.push(
      `The head says ${String(head.position)}, the last entry is ${String(position)}: entries are missing at the end.`,
    );
  }
  const [strays] = await db.query('SELECT COUNT(*) AS total FROM access_log WHERE position <= ?', [purgedPosition]);
  const total = toNumber(strays?.total);
  if (total > 0) problems.push(`${String(total)} entries stand where everything was purged.`);
  const [found] = await db.query('SELECT COUNT(*) AS total FROM access_log_subjects WHERE position <= ?', [position]);
  const tooMany = toNumber(found?.total) - subjects;
  if (tooMany > 0) problems.push(`${String(tooMany)} entries are found by somebody whose data they do not name.`);
  const [beyond] = await db.query(
    'SELECT COUNT(*) AS total FROM access_log_subjects s WHERE s.position > ? ' +
      'AND NOT EXISTS (SELECT 1 FROM access_log l WHERE l.position = s.position)',
    [position],
  );
  if (toNumber(beyond?.total) > 0) problems.push('Something is found behind the last entry.');
  if (!mark || mark.position < purgedPosition || mark.position === 0) return;
  const [row] = await db.query('SELECT chain FROM access_log WHERE position = ?', [mark.position]);
  const there = mark.position === purgedPosition ? purgedChain : (row?.chain as string | undefined);
  if (there === undefined) problems.push(`The entry at ${String(mark.position)}, which the mark names, is missing.`);
  else if (there !== mark.chain) {
    problems.push(`The entries up to ${String(mark.position)} are not those that were there when the mark was noted.`);
  }
}
