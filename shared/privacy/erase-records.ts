import { toSnakeCase } from '../db/entity-columns.js';
import type { Reader, SqlValue, Transaction } from '../db/database.js';
import { placeholders } from '../db/lookup.js';
import { hasColumn, tableName, toDatabaseInstant, toSqlValues } from '../db/rows.js';
import type { TransactionScope } from '../db/transaction.js';
import type { RecordRow, RecordType } from '../journal/record-type.js';
import { removeTerms } from '../search/write-terms.js';
import { ERASED } from './erasure-events.js';
import type { PlainTable } from './plain-table.js';

/** The tables of a subgraph, as far as erasing goes. */
export interface ErasableTables {
  readonly records: readonly RecordType[];
  readonly tables?: readonly PlainTable[];
  /** Called before rows that belong to records are erased; what it answers, after it: for what only they were using. */
  readonly leaving?: (tx: TransactionScope, typeName: string, ids: readonly string[]) => Promise<() => Promise<void>>;
}

/** Records of one type. */
export interface RecordBatch {
  readonly typeName: string;
  readonly ids: readonly string[];
}

const IDS_AT_ONCE = 500;

/**
 * Erases records of this subgraph, or what it holds on records of another one, with everything that is erased with them:
 * what tells of a person becomes its neutral form, keys of data subjects are destroyed, and each record's event says so.
 * What this erasure has done is not done again. What an earlier one has erased can have been written to since, as far as it
 * lives on, so it is erased anew and belongs to this one from now on.
 */
export async function eraseRecords(
  tx: TransactionScope,
  { records, tables = [], leaving }: ErasableTables,
  erasureId: string,
  roots: RecordBatch,
): Promise<void> {
  const waiting: RecordBatch[] = [roots];
  for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
    const { typeName } = batch;
    for (const ids of chunks(batch.ids)) {
      const { due, again } = await noteErased(tx, erasureId, { typeName, ids });
      if (due.length === 0) continue;
      for (const type of records)
        waiting.push({ typeName: type.typeName, ids: await belonging(tx.db, type, typeName, due) });
      const own = records.find((type) => type.typeName === typeName);
      if (own) await removeTerms(tx.db, own, due);
      const released = await leaving?.(tx, typeName, due);
      for (const table of tables) await erasePlainRows(tx.db, table, typeName, due);
      await released?.();
      if (own) {
        // Others follow by the events of the roots, which therefore come each time.
        const clean = batch === roots ? new Set<string>() : new Set(await cleanAmong(tx.db, own, again));
        await eraseRows(
          tx,
          own,
          erasureId,
          due.filter((id) => !clean.has(id)),
        );
      }
      await forgetSubjects(tx, due);
    }
  }
}

/** Records that an erasure has to erase, and those of them that an earlier one had erased. */
interface Noted {
  readonly due: readonly string[];
  readonly again: readonly string[];
}

/** Writes down that records are erased, by this erasure from now on. */
async function noteErased(tx: TransactionScope, erasureId: string, { typeName, ids }: RecordBatch): Promise<Noted> {
  const known = await tx.db.query(
    `SELECT record_id, erasure_id FROM erased_records WHERE record_id IN (${placeholders(ids)})`,
    ids,
  );
  const before = new Map(known.map((row) => [row.record_id as string, row.erasure_id as string]));
  const distinct = [...new Set(ids)];
  const fresh = distinct.filter((id) => !before.has(id));
  const again = distinct.filter((id) => before.has(id) && before.get(id) !== erasureId);
  const now = toDatabaseInstant(tx.now());
  // Only SQLite leaves behind in its files what was overwritten.
  const isScrubbed = Number(tx.db.forUpdate !== '');
  if (fresh.length > 0) {
    await tx.db.run(
      'INSERT INTO erased_records (record_id, record_type, erasure_id, erased_at, is_followed, is_scrubbed) VALUES ' +
        fresh.map(() => '(?, ?, ?, ?, 0, ?)').join(', '),
      fresh.flatMap((id) => [id, typeName, erasureId, now, isScrubbed]),
    );
  }
  if (again.length > 0) {
    await tx.db.run(
      'UPDATE erased_records SET erasure_id = ?, erased_at = ?, is_followed = 0, is_scrubbed = ? ' +
        `WHERE record_id IN (${placeholders(again)})`,
      [erasureId, now, isScrubbed, ...again],
    );
  }
  return { due: [...fresh, ...again], again };
}

/** Those of these records that hold nothing but neutral values: nobody has written to them since they were erased. */
async function cleanAmong(
  db: Transaction,
  { entity, personal, isGoneWhenErased = false }: RecordType,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const neutral = Object.entries(toSqlValues<RecordRow>(entity, personal)).map(
    ([property, value]) => [toSnakeCase(property), value ?? null] as const,
  );
  const columns = ['id', 'deleted_at', ...neutral.map(([column]) => column)];
  const rows = await db.query(
    `SELECT ${columns.join(', ')} FROM ${tableName(entity)} WHERE id IN (${placeholders(ids)})`,
    ids,
  );
  return rows
    .filter((row) => neutral.every(([column, value]) => row[column] === value))
    .filter((row) => row.deleted_at !== null || !isGoneWhenErased)
    .map((row) => row.id as string);
}

/** The records of a type that belong to records of another one. */
export async function belonging(
  db: Reader,
  { entity, erasedWith }: RecordType,
  typeName: string,
  ids: readonly string[],
): Promise<string[]> {
  const property = erasedWith?.[typeName];
  if (property === undefined) return [];
  const rows = await db.query(
    `SELECT id FROM ${tableName(entity)} WHERE ${toSnakeCase(property)} IN (${placeholders(ids)}) ORDER BY id`,
    ids,
  );
  return rows.map(({ id }) => id as string);
}

async function eraseRows(
  tx: TransactionScope,
  type: RecordType,
  erasureId: string,
  ids: readonly string[],
): Promise<void> {
  const { entity, personal, losesWhenErased, isGoneWhenErased = false } = type;
  await tx.changes.track(entity, ids);
  tx.changes.occasion(ids, { verb: ERASED, facts: { erasureId } });
  const now = toDatabaseInstant(tx.now());
  const neutral = toSqlValues<RecordRow>(entity, { ...personal, ...losesWhenErased });
  const assignments = Object.keys(neutral).map((property) => `${toSnakeCase(property)} = ?`);
  const values: SqlValue[] = Object.values(neutral).map((value) => value ?? null);
  if (isGoneWhenErased) {
    assignments.push('deleted_at = COALESCE(deleted_at, ?)');
    values.push(now);
  }
  if (hasColumn(entity, 'updated_at')) {
    assignments.push('updated_at = ?');
    values.push(now);
  }
  await tx.db.run(
    `UPDATE ${tableName(entity)} SET ${[...assignments, 'version = version + 1'].join(', ')} ` +
      `WHERE id IN (${placeholders(ids)})`,
    [...values, ...ids],
  );
}

async function erasePlainRows(
  db: Transaction,
  { table, personal = {}, erasedWith, isGoneWhenErased = false }: PlainTable,
  typeName: string,
  ids: readonly string[],
): Promise<void> {
  const column = erasedWith?.[typeName];
  if (column === undefined) return;
  const where = `WHERE ${column} IN (${placeholders(ids)})`;
  if (isGoneWhenErased) {
    await db.run(`DELETE FROM ${table} ${where}`, ids);
    return;
  }
  const assignments = Object.keys(personal).map((name) => `${name} = ?`);
  await db.run(`UPDATE ${table} SET ${assignments.join(', ')} ${where}`, [...Object.values(personal), ...ids]);
}

/** Destroys keys, and lets go of events about these records that handlers could not digest. */
async function forgetSubjects(tx: TransactionScope, ids: readonly string[]): Promise<void> {
  await tx.journal.keys.destroy(tx.db, ids, tx.now());
  await tx.db.run(
    `DELETE FROM dead_letters WHERE record_id IN (${placeholders(ids)}) AND event_type NOT LIKE '%.${ERASED}'`,
    ids,
  );
}

/** The ids in parts that one statement takes. */
export function* chunks(ids: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) yield ids.slice(start, start + IDS_AT_ONCE);
}

/** Those of these records that were erased here. */
export async function erasedAmong(db: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const erased = new Set<string>();
  for (const some of chunks([...new Set(ids)])) {
    const rows = await db.query(
      `SELECT record_id FROM erased_records WHERE record_id IN (${placeholders(some)})`,
      some,
    );
    for (const { record_id: id } of rows) erased.add(id as string);
  }
  return erased;
}

/** A condition that leaves out erased records, for whatever brings deleted ones back. */
export function notErased(idColumn: string): string {
  return `NOT EXISTS (SELECT 1 FROM erased_records x WHERE x.record_id = ${idColumn})`;
}
