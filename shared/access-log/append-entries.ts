import type { SqlValue, Transaction } from '../db/database.js';
import { placeholders } from '../db/lookup.js';
import { toDatabaseInstant } from '../db/rows.js';
import type { ChainKey } from '../journal/chain.js';
import { accessLink, CHAINED_COLUMNS, HEAD_COLUMNS, toHead } from './access-chain.js';
import type { NewEntry } from './request-reads.js';

const ENTRIES_PER_STATEMENT = 200;
const SUBJECTS_PER_STATEMENT = 1_000;

/**
 * Writes entries at the end of the log, linked into its chain. The row of the head is locked meanwhile: several processes
 * take turns, and places have no gaps.
 */
export async function appendEntries(db: Transaction, key: ChainKey, entries: readonly NewEntry[]): Promise<void> {
  const head = toHead((await db.query(`SELECT ${HEAD_COLUMNS} FROM access_log_heads WHERE id = 1${db.forUpdate}`))[0]);
  let { position, chain } = head;
  const rows: SqlValue[][] = [];
  const subjects: SqlValue[][] = [];
  for (const entry of entries) {
    const readAt = toDatabaseInstant(entry.readAt);
    const values = valuesOf(entry, readAt);
    position += 1;
    chain = accessLink(chain, position, values, key);
    rows.push([...values, position, chain]);
    for (const subject of entry.subjects) subjects.push([position, subject, readAt, entry.id]);
  }
  await insert(db, 'access_log', [...CHAINED_COLUMNS, 'position', 'chain'], rows, ENTRIES_PER_STATEMENT);
  const columns = ['position', 'subject_id', 'read_at', 'entry_id'];
  await insert(db, 'access_log_subjects', columns, subjects, SUBJECTS_PER_STATEMENT);
  await db.run('UPDATE access_log_heads SET position = ?, chain = ? WHERE id = 1', [position, chain]);
}

/** In the order of {@link CHAINED_COLUMNS}. */
function valuesOf(entry: NewEntry, readAt: string): SqlValue[] {
  const { id, reader, readerKind, userId, sessionId, requestId, recordType, reads } = entry;
  return [id, readAt, reader, readerKind, userId, sessionId, requestId, recordType, reads];
}

async function insert(
  db: Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly SqlValue[][],
  atOnce: number,
): Promise<void> {
  const marks = `(${placeholders(columns)})`;
  for (let start = 0; start < rows.length; start += atOnce) {
    const some = rows.slice(start, start + atOnce);
    await db.run(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${some.map(() => marks).join(', ')}`,
      some.flat(),
    );
  }
}

/** Those of these entries that are not written yet, after it stayed open whether an earlier attempt was committed. */
export async function unwritten(db: Transaction, entries: readonly NewEntry[]): Promise<NewEntry[]> {
  const ids = entries.map(({ id }) => id);
  const rows = await db.query(`SELECT id FROM access_log WHERE id IN (${placeholders(ids)})`, ids);
  const written = new Set(rows.map(({ id }) => id));
  return entries.filter(({ id }) => !written.has(id));
}
