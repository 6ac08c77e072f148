import type { MountedSubgraph } from '../../shared/graphql/mounted-subgraph.js';
import type { RawRow } from '../../shared/db/rows.js';
import { columnList, tableName } from '../../shared/db/rows.js';
import { decrypt } from '../../shared/journal/data-keys.js';
import {
  accessOfRow,
  personalFieldsOf,
  recordedValues,
  type FieldChanges,
} from '../../shared/journal/entry-content.js';
import type { JsonValue, RecordRow, RecordType } from '../../shared/journal/record-type.js';

/** What is recorded of a record, by the names of fields; null counts as absent. */
type Values = Record<string, JsonValue>;

/** What the journal must lead to. */
export interface RecordState {
  readonly values: Values;
  readonly access: unknown[];
  readonly version: number;
  /** Whether it is in no list: deleted itself, or with what it belongs to. */
  readonly isGone: boolean;
}

/** All records of a type, by their ids. */
export type States = ReadonlyMap<string, RecordState>;

/** Reads the records of a type as they stand. */
export async function statesOf({ database: { reader } }: MountedSubgraph, type: RecordType): Promise<States> {
  const rows = await reader.select<RecordRow>(
    type.entity,
    `SELECT ${columnList(type.entity, 't')} FROM ${tableName(type.entity)} t`,
  );
  const details =
    rows.length === 0
      ? undefined
      : await type.details?.(
          reader,
          rows.map(({ id }) => id),
        );
  const gone = new Set(await goneWithTheirParent(reader, type));
  return new Map(
    rows.map((row) => {
      const values = withoutNulls(recordedValues(type, { row, details: details?.get(row.id) ?? {} }));
      const isGone = row.deletedAt !== null || gone.has(row.id);
      return [row.id, { values, access: accessOfRow(type, row).map(plain), version: row.version, isGone }];
    }),
  );
}

/**
 * The states without what tells of a person where the key is destroyed that the journal would be read by: nothing leads there
 * any more.
 */
export async function readableStates(
  { database: { reader } }: MountedSubgraph,
  type: RecordType,
  states: States,
): Promise<States> {
  const rows = await reader.query('SELECT subject_id FROM data_subject_keys WHERE wrapped_key IS NULL');
  const destroyed = new Set(rows.map(({ subject_id: id }) => id as string));
  const personal = new Set(personalFieldsOf(type));
  return new Map(
    [...states].map(([id, state]) => {
      if (!destroyed.has(id)) return [id, state];
      const values = Object.fromEntries(Object.entries(state.values).filter(([field]) => !personal.has(field)));
      return [id, { ...state, values }];
    }),
  );
}

/** What goes with something else, by its type: the table of that, and the column that names it. */
const PARENTS: Readonly<Record<string, readonly [table: string, column: string]>> = {
  Contact: ['customers', 'customer_id'],
  Interaction: ['customers', 'customer_id'],
  Requirement: ['customers', 'customer_id'],
  Consent: ['customers', 'customer_id'],
  PriceListEntry: ['price_lists', 'price_list_id'],
};

async function goneWithTheirParent(reader: MountedSubgraph['database']['reader'], { typeName, entity }: RecordType) {
  const parent = PARENTS[typeName];
  if (!parent) return [];
  const [table, column] = parent;
  const rows = await reader.query(
    `SELECT t.id FROM ${tableName(entity)} t JOIN ${table} p ON p.id = t.${column} WHERE p.deleted_at IS NOT NULL`,
  );
  return rows.map(({ id }) => id as string);
}

/**
 * Plays the journal of a type over the records as they stood before it, and tells of everything that does not fit: what
 * was before a change is what the changes before it led to, versions never go down, nothing living is restored, nothing
 * gone is changed before it is restored, and a request writes one entry of each version of a record.
 */
export async function foldedStates(
  subgraph: MountedSubgraph,
  type: RecordType,
  begin: States,
): Promise<{ states: States; faults: string[] }> {
  const { reader } = subgraph.database;
  const entries = await reader.query('SELECT * FROM journal_entries WHERE record_type = ? ORDER BY sequence', [
    type.typeName,
  ]);
  const subjects = [...new Set(entries.flatMap((entry) => (entry.data_subject_id as string | null) ?? []))];
  const keys = await subgraph.journal.keys.find(reader, subjects);
  const states = new Map(begin);
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    const id = entry.record_id as string;
    const fault = (what: string) => faults.push(`${String(entry.type)} ${id} #${String(entry.sequence)}: ${what}`);
    const request = `${entry.request_id as string} ${id} ${String(entry.record_version)}`;
    if (seen.has(request) && !request.includes('/')) fault('a second entry of its request and version');
    seen.add(request);
    states.set(id, next(entry, changesOf(entry, keys), states.get(id), fault));
  }
  return { states, faults };
}

function next(
  entry: RawRow,
  changes: FieldChanges,
  state: RecordState | undefined,
  fault: (what: string) => void,
): RecordState {
  const action = entry.action as string;
  const version = Number(entry.record_version);
  if ((action === 'CREATED') !== (state === undefined)) fault('is created twice, or never');
  if (action === 'RESTORED' && state?.isGone === false) fault('was not gone');
  if (action === 'UPDATED' && state?.isGone === true) fault('was gone');
  if (state && version < state.version) fault(`version ${String(version)} after ${String(state.version)}`);
  const access = accessOf(entry, '');
  const before = accessOf(entry, 'was_');
  if (JSON.stringify(before) !== JSON.stringify(state?.access ?? access)) fault('another access before');
  const values = { ...state?.values };
  for (const [field, [was, is]] of Object.entries(changes)) {
    if (JSON.stringify(values[field] ?? null) !== JSON.stringify(was)) fault(`${field} was something else`);
    values[field] = is;
  }
  return { values: withoutNulls(values), access, version, isGone: action === 'DELETED' };
}

function changesOf(entry: RawRow, keys: ReadonlyMap<string, Buffer>): FieldChanges {
  const { changes } = JSON.parse(entry.payload as string) as { changes: FieldChanges };
  const key = keys.get(entry.data_subject_id as string);
  const personal = key && entry.personal !== null ? decrypt(key, entry.personal as string, entry.id as string) : '{}';
  return { ...changes, ...(JSON.parse(personal) as FieldChanges) };
}

const ACCESS = ['owner_id', 'team_id', 'territory_id', 'customer_id', 'partner_id', 'is_published'];

function accessOf(entry: RawRow, prefix: '' | 'was_'): unknown[] {
  return ACCESS.map((column) => plain(entry[prefix + column]));
}

const plain = (value: unknown): unknown => (value == null ? null : typeof value === 'boolean' ? Number(value) : value);

function withoutNulls(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== null)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
