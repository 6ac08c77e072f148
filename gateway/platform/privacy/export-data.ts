import type { PersonalRead } from '../../../shared/access-log/read-notes.js';
import { systemPrincipal } from '../../../shared/access/principal.js';
import { inTransaction, notFound } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import { personalFieldsOf } from '../../../shared/journal/entry-content.js';
import type { JsonValue } from '../../../shared/journal/record-type.js';
import type { RecordBatch } from '../../../shared/privacy/erase-records.js';
import { recordsIn, type HeldData } from '../../../shared/privacy/held-data.js';
import { announce } from '../../../shared/privacy/announcement.js';
import type { SubgraphDefinition } from '../../../shared/graphql/subgraph.js';
import { askSubgraph } from '../ask-subgraph.js';
import type { Context } from '../context.js';

/** What each subgraph holds, by its name. */
export type ExportedData = Record<string, HeldData>;

/** Bytes of an export; what is larger does not fit an answer. */
const LARGEST = 8 * 2 ** 20;

const OWN = 'query ($type: String!, $id: ID!) { _isHeld(recordType: $type, id: $id) }';
const HELD = 'query ($records: [_RecordBatchInput!]!) { _heldData(records: $records) }';

/**
 * Gathers everything that the graph holds on the customer that the caller is, except for what it holds on contacts there, who
 * are people of their own; for an account of a contact, on that contact alone.
 */
export async function exportMyData(scope: Context): Promise<ExportedData> {
  const { customerId, contactId, kind } = scope.principal;
  if (kind !== 'customer' || customerId === undefined) {
    throw new AppError('FORBIDDEN', 'Only a customer has data of its own here.');
  }
  return contactId === undefined
    ? exportData(scope, 'Customer', customerId, withoutContacts)
    : exportData(scope, 'Contact', contactId);
}

/**
 * Gathers everything that the graph holds on somebody whom the caller may see, deleted or not: what is declared to go with
 * them. That it was done stands in the journal before anything is answered.
 */
export async function exportData(
  scope: Context,
  typeName: string,
  id: string,
  select: (data: ExportedData) => ExportedData = (data) => data,
): Promise<ExportedData> {
  const owner = scope.services.definitions.find(({ records }) => records.some((type) => type.typeName === typeName));
  if (!owner) throw new Error(`No subgraph owns ${typeName}.`);
  const { _isHeld } = await askSubgraph<{ _isHeld: boolean }>(scope, owner.name, OWN, { type: typeName, id });
  if (!_isHeld) throw notFound(typeName.toLowerCase(), id);
  await inTransaction(scope, (tx) => {
    const facts = { recordType: typeName, recordId: id };
    announce(tx, { typeName: 'DataExport', id: tx.newId('exp'), verb: 'requested', facts });
    return Promise.resolve();
  });
  await scope.reads.room();
  const data = select(await gather(scope, owner, { typeName, ids: [id] }));
  if (Buffer.byteLength(JSON.stringify(data)) > LARGEST) {
    throw new AppError('PAYLOAD_TOO_LARGE', `The data have more than ${String(LARGEST)} bytes.`, { maximum: LARGEST });
  }
  noteReads(scope, data);
  return data;
}

/** Leaves out contacts, and whatever names one of them or something that was left out. */
function withoutContacts(data: ExportedData): ExportedData {
  const leftOut = new Set<JsonValue>();
  const names = (value: JsonValue) =>
    typeof value === 'object' && value !== null && Object.values(value).some((part) => leftOut.has(part));
  const stays = (row: Record<string, JsonValue>) => {
    if (row.contactId == null && !names(row)) return true;
    if (row.id !== undefined) leftOut.add(row.id);
    return false;
  };
  /** The same row without the items of its lists that name somebody. */
  const pruned = (row: Record<string, JsonValue>) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.filter((item) => !names(item)) : value,
      ]),
    );
  for (const { records } of Object.values(data)) for (const { id = null } of records.Contact ?? []) leftOut.add(id);
  const kept = (rows: Readonly<Record<string, Record<string, JsonValue>[]>>) =>
    Object.fromEntries(
      Object.entries(rows)
        .map(([name, of]) => [name, of.filter(stays).map(pruned)] as const)
        .filter(([, of]) => of.length > 0),
    );
  // In the order in which it was gathered: what belongs to something comes behind it.
  return Object.fromEntries(
    Object.entries(data).map(([name, { records, tables }]) => [name, { records: kept(records), tables: kept(tables) }]),
  );
}

/** Everything personal that is handed out, though it is read on nobody's behalf, is read by the caller. */
function noteReads({ services, journal, reads }: Context, data: ExportedData): void {
  const types = [...services.definitions.flatMap(({ records }) => records), ...journal.types.values()];
  const exported = new Map<JsonValue | undefined, Pick<PersonalRead, 'typeName' | 'row' | 'type'>>();
  for (const type of types) {
    const { typeName } = type;
    for (const row of Object.values(data).flatMap(({ records }) => records[typeName] ?? [])) {
      exported.set(row.id, { typeName, row, type });
      for (const field of personalFieldsOf(type)) if (hasValue(row[field])) reads.note({ typeName, row, field, type });
    }
  }
  const tables = services.definitions.flatMap(({ name, tables: own = [] }) => own.map((table) => ({ name, table })));
  for (const { name, table } of tables) {
    const { table: field, personal = {}, erasedWith = {} } = table;
    for (const row of data[name]?.tables[field] ?? []) {
      if (!Object.keys(personal).some((column) => hasValue(row[column]))) continue;
      // They are told as a field of the record that they belong to.
      for (const column of Object.values(erasedWith)) {
        const owner = exported.get(row[column]);
        if (owner) reads.note({ ...owner, field });
      }
    }
  }
}

function hasValue(value: JsonValue | undefined): boolean {
  return value != null && !(Array.isArray(value) && value.length === 0);
}

/** First its own subgraph, then the others, which may hold something on what was found there; files come last. */
async function gather(scope: Context, owner: SubgraphDefinition, root: RecordBatch): Promise<ExportedData> {
  const asSystem = { ...baseOf(scope), principal: systemPrincipal('platform/export') };
  const ask = async (subgraph: string, records: readonly RecordBatch[]) =>
    (await askSubgraph<{ _heldData: HeldData }>(asSystem, subgraph, HELD, { records }))._heldData;
  const data: ExportedData = { [owner.name]: await ask(owner.name, [root]) };
  const others = scope.services.definitions.map(({ name }) => name).filter((name) => name !== owner.name);
  for (const name of [...others, 'platform']) {
    const found = Object.values(data).flatMap(recordsIn);
    data[name] = await ask(name, found);
  }
  return Object.fromEntries(Object.entries(data).filter(([, held]) => !isEmpty(held)));
}

function baseOf({ services, requestId, deadline, log }: Context) {
  return { services, requestId, deadline, log };
}

function isEmpty({ records, tables }: HeldData): boolean {
  return Object.keys(records).length + Object.keys(tables).length === 0;
}
