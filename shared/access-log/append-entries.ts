import type { Reader, SqlValue, Transaction } from '../db/database.js';
import { placeholders } from '../db/lookup.js';
import type { ChainKey } from '../journal/chain.js';
import { accessLink, CHAINED_COLUMNS, HEAD_COLUMNS, toHead } from './access-chain.js';
import type { NewEntry } from './request-reads.js';

/** The end of the log behind some entries. */
export interface LogEnd {
  readonly position: number;
  readonly chain: string;
}

/**
 * Writes entries at the end of the log, linked into its chain; answers its end then. The row of the head is locked
 * meanwhile: several processes take turns, and places have no gaps.
 */
export async function appendEntries(db: Transaction, key: ChainKey, entries: readonly NewEntry[]): Promise<LogEnd> {
  const head = toHead((await db.query(`SELECT ${HEAD_COLUMNS} FROM access_log_heads WHERE id = 1${db.forUpdate}`))[0]);
  let { position, chain } = head;
  const rows: SqlValue[][] = [];
  const subjects: SqlValue[][] = [];
  for (const entry of entries) {
    const values = valuesOf(entry);
    position += 1;
    chain = accessLink(chain, position, values, key);
    rows.push([...values, position, chain]);
    for (const subject of entry.subjects) subjects.push([subject, entry.readAt, position]);
  }
  await insert(db, 'access_log', [...CHAINED_COLUMNS, 'position', 'chain'], rows);
  await insert(db, 'access_log_subjects', ['subject_id', 'read_at', 'position'], subjects);
  await db.run('UPDATE access_log_heads SET position = ?, chain = ? WHERE id = 1', [position, chain]);
  return { position, chain };
}

/** In the order of {@link CHAINED_COLUMNS}. */
function valuesOf(entry: NewEntry): SqlValue[] {
  const { readAt, reader, readerKind, userId, sessionId, requestId, recordType, reads } = entry;
  return [readAt, reader, readerKind, userId, sessionId, requestId, recordType, reads];
}

/** Rows of one statement: few numbers, so that a statement is prepared once and kept. */
const STATEMENT_SIZES = [256, 32, 4, 1];

async function insert(
  db: Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly SqlValue[][],
): Promise<void> {
  const marks = `(${placeholders(columns)})`;
  let start = 0;
  for (const size of STATEMENT_SIZES) {
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${new Array(size).fill(marks).join(', ')}`;
    for (; rows.length - start >= size; start += size) await db.run(sql, rows.slice(start, start + size).flat());
  }
}

/** Whether the log holds this end: what was to be written up to it was committed. */
export async function holdsEnd(db: Reader, { position, chain }: LogEnd): Promise<boolean> {
  const rows = await db.query('SELECT position FROM access_log WHERE position = ? AND chain = ?', [position, chain]);
  return rows.length > 0;
}
