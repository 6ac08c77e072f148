import DataLoader from 'dataloader';
import { duplicateTranslation } from '../db/duplicate-entry.js';
import { placeholders } from '../db/lookup.js';
import type { TransactionScope } from '../db/transaction.js';
import { atMost } from '../graphql/input-limits.js';
import type { DetailReader, JsonValue, RecordType } from '../journal/record-type.js';
import { chunks } from '../privacy/erase-records.js';
import type { RequestScope } from '../request-scope.js';
import { MOST_SYSTEMS, type ExternalIdChanges } from './checked-external-ids.js';
import { ExternalId } from './external-id.entity.js';

/** The type of records that have ids in named systems. */
export type IdentifiedType = Pick<RecordType, 'typeName' | 'policy'>;

/** A record with its id in a named system. */
export interface RecordInSystem {
  readonly id: string;
  readonly system: string;
  readonly value: string;
}

/** An id in a named system, as the graph shows it. */
export type NamedId = Omit<RecordInSystem, 'id'>;

/** The field of an input that gives ids in named systems. */
const FIELD = 'externalIds';

/** Gives new records ids. Fails with `DUPLICATE` where a living record of the type has one of them. */
export async function addExternalIds(
  tx: TransactionScope,
  type: IdentifiedType,
  ids: readonly RecordInSystem[],
  path: string,
  field = FIELD,
): Promise<void> {
  if (ids.length === 0) return;
  const rows = ids.map(({ id, system, value }) => ({
    recordId: id,
    systemName: system,
    recordType: type.typeName,
    externalId: value,
    externalIdLive: value,
  }));
  await translating(type, field)(path, () => tx.db.insert(ExternalId, rows));
}

/** The ids that an input gives a new record. */
export function idsOfNew(id: string, changes: ExternalIdChanges | undefined): RecordInSystem[] {
  return [...(changes ?? [])].flatMap(([system, value]) => (value === null ? [] : [{ id, system, value }]));
}

/** Sets and takes away ids of a living record that the caller has changed; those in other systems stay. */
export async function changeExternalIds(
  tx: TransactionScope,
  type: IdentifiedType,
  id: string,
  changes: ExternalIdChanges,
  path: string,
  field = FIELD,
): Promise<void> {
  if (changes.size === 0) return;
  const present = new Map(
    ((await externalIdsOf(tx.db, [id])).get(id) ?? []).map(({ system, value }) => [system, value]),
  );
  const different = [...changes].filter(([system, value]) => (present.get(system) ?? null) !== value);
  if (different.length === 0) return;
  const systems = different.map(([system]) => system);
  const stay = [...present.keys()].filter((system) => !systems.includes(system));
  const added = idsOfNew(id, new Map(different));
  atMost(MOST_SYSTEMS, [...stay, ...added], `${path}.${field}`);
  await tx.db.run(`DELETE FROM external_ids WHERE record_id = ? AND system_name IN (${placeholders(systems)})`, [
    id,
    ...systems,
  ]);
  await addExternalIds(tx, type, added, path, field);
}

/** Makes the ids of records free, which are deleted, or gone with what they belong to. */
export async function releaseExternalIds(tx: TransactionScope, ids: readonly string[]): Promise<void> {
  for (const some of chunks(ids)) {
    const sql = `UPDATE external_ids SET external_id_live = NULL WHERE record_id IN (${placeholders(some)})`;
    await tx.db.run(sql, some);
  }
}

/** Gives records that live again the ids that they had. Fails with `DUPLICATE` where another one has got one meanwhile. */
export async function takeExternalIdsBack(
  tx: TransactionScope,
  type: IdentifiedType,
  ids: readonly string[],
): Promise<void> {
  for (const some of chunks(ids)) {
    const sql = `UPDATE external_ids SET external_id_live = external_id WHERE record_id IN (${placeholders(some)})`;
    await translating(type, FIELD)('input', () => tx.db.run(sql, some));
  }
}

/** The records of a table, which the condition calls `t`, that have ids in named systems. */
export async function identifiedAmong(
  tx: TransactionScope,
  table: string,
  condition: string,
  parameters: readonly string[],
): Promise<string[]> {
  const rows = await tx.db.query(
    `SELECT DISTINCT t.id FROM ${table} t JOIN external_ids x ON x.record_id = t.id WHERE ${condition}`,
    parameters,
  );
  return rows.map(({ id }) => id as string);
}

function translating({ policy }: IdentifiedType, field: string) {
  return duplicateTranslation(ExternalId, policy.label, {
    ux_external_ids_external_id_live: { field, label: 'external id' },
  });
}

/** The ids of records in named systems, by the names of these. */
export async function externalIdsOf(db: DetailReader, ids: readonly string[]): Promise<Map<string, NamedId[]>> {
  const found = new Map<string, NamedId[]>(ids.map((id) => [id, []]));
  for (const some of chunks(ids)) {
    const rows = await db.query(
      `SELECT record_id, system_name, external_id FROM external_ids WHERE record_id IN (${placeholders(some)}) ` +
        'ORDER BY record_id, system_name',
      some,
    );
    for (const row of rows) {
      found.get(row.record_id as string)?.push({ system: row.system_name as string, value: row.external_id as string });
    }
  }
  return found;
}

/** What records are called in named systems. */
export async function namedValuesOf(db: DetailReader, ids: readonly string[]): Promise<string[]> {
  return [...(await externalIdsOf(db, ids)).values()].flat().map(({ value }) => value);
}

/** Loads the ids of records that the caller was given, of whatever type. */
export function externalIdsLoader({ db }: Pick<RequestScope, 'db'>): DataLoader<string, NamedId[]> {
  return new DataLoader(
    async (ids) => {
      const found = await externalIdsOf(db, ids);
      return ids.map((id) => found.get(id) ?? []);
    },
    { maxBatchSize: 1_000 },
  );
}

/** The details of a record's history, with its ids in named systems; null where there are none. */
export function withExternalIds(details?: RecordType['details']): NonNullable<RecordType['details']> {
  return async (db, ids) => {
    const others = await details?.(db, ids);
    const found = await externalIdsOf(db, ids);
    return new Map(
      ids.map((id) => {
        const own = (found.get(id) ?? []).map(({ system, value }): JsonValue => ({ system, value }));
        return [id, { ...others?.get(id), externalIds: own.length === 0 ? null : own }];
      }),
    );
  };
}
