import type { Reader } from '../db/database.js';
import { placeholders } from '../db/lookup.js';
import { columnList, tableName, type RawRow } from '../db/rows.js';
import { recordedValues } from '../journal/entry-content.js';
import type { JsonValue, RecordRow, RecordType } from '../journal/record-type.js';
import type { RequestScope } from '../request-scope.js';
import { belonging, chunks, type ErasableTables, type RecordBatch } from './erase-records.js';
import type { PlainTable } from './plain-table.js';

/** Everything that a subgraph holds on somebody: what would be erased with them. */
export interface HeldData {
  /** Type of the records → the records, deleted ones too. */
  readonly records: Record<string, Record<string, JsonValue>[]>;
  /** Further tables → their rows. */
  readonly tables: Record<string, Record<string, JsonValue>[]>;
}

/** Reads records of this subgraph, or what it holds on records of another one, with everything that belongs to them. */
export async function heldData(
  db: Reader,
  { records, tables = [] }: ErasableTables,
  roots: readonly RecordBatch[],
): Promise<HeldData> {
  const held: HeldData = { records: {}, tables: {} };
  const waiting = [...roots];
  const seen = new Set<string>();
  for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
    const { typeName } = batch;
    const fresh = batch.ids.filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    for (const ids of chunks(fresh)) {
      const own = records.find((type) => type.typeName === typeName);
      if (own) add(held.records, typeName, await readRecords(db, own, ids));
      for (const table of tables) add(held.tables, table.table, await readRows(db, table, typeName, ids));
      for (const type of records)
        waiting.push({ typeName: type.typeName, ids: await belonging(db, type, typeName, ids) });
    }
  }
  return held;
}

function add<Row>(to: Record<string, Row[]>, name: string, rows: readonly Row[]): void {
  if (rows.length > 0) to[name] = [...(to[name] ?? []), ...rows];
}

async function readRecords(db: Reader, type: RecordType, ids: readonly string[]): Promise<Record<string, JsonValue>[]> {
  const rows = await db.select<RecordRow>(
    type.entity,
    `SELECT ${columnList(type.entity, 't')} FROM ${tableName(type.entity)} t WHERE t.id IN (${placeholders(ids)}) ORDER BY t.id`,
    ids,
  );
  const details = await type.details?.(db, ids);
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.createdAt as JsonValue,
    deletedAt: row.deletedAt,
    ...recordedValues(type, { row, details: details?.get(row.id) ?? {} }),
  }));
}

async function readRows(
  db: Reader,
  { table, erasedWith, personal = {} }: PlainTable,
  typeName: string,
  ids: readonly string[],
): Promise<Record<string, JsonValue>[]> {
  const column = erasedWith?.[typeName];
  if (column === undefined) return [];
  const columns = [...new Set([column, ...Object.keys(personal)])];
  const rows = await db.query(
    `SELECT ${columns.join(', ')} FROM ${table} WHERE ${column} IN (${placeholders(ids)}) ORDER BY ${columns.join(', ')}`,
    ids,
  );
  return rows as (RawRow & Record<string, JsonValue>)[];
}

/** The records that held data is about, by their types. */
export function recordsIn({ records }: HeldData): RecordBatch[] {
  return Object.entries(records).map(([typeName, rows]) => ({ typeName, ids: rows.map(({ id }) => id as string) }));
}

const EXPORTING = ['privacy:export', 'my-data:export'];

/** Whether there is a record, deleted or not, whose data the caller may have: of those that they see. */
export async function isHeld(
  { db, principal }: Pick<RequestScope, 'db' | 'principal'>,
  records: readonly RecordType[],
  { recordType, id }: { recordType: string; id: string },
): Promise<boolean> {
  const type = records.find(({ typeName }) => typeName === recordType);
  if (!type || !EXPORTING.some((scope) => principal.scopes.includes(scope))) return false;
  const visible = type.policy.predicate(principal, 't');
  const [row] = await db.query(`SELECT t.id FROM ${tableName(type.entity)} t WHERE t.id = ? AND ${visible.sql}`, [
    id,
    ...visible.parameters,
  ]);
  return row !== undefined;
}
