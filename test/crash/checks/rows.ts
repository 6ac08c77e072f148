import type { KeyedClient } from '../kit/keyed-client.js';
import type { Expected, Ledger, Value } from '../kit/ledger.js';
import type { Stores } from '../kit/place.js';
import { RECORD_TABLES, type RecordTable, type Shown } from './tables.js';

/** Compares the tables of all records with what clients were told: each record once, with its columns, and no other. */
export async function checkRows(stores: Stores, ledger: Ledger): Promise<string[]> {
  const problems: string[] = [];
  for (const facts of RECORD_TABLES) {
    const columns = ['id', 'name', 'version', 'deleted_at', ...facts.columns].join(', ');
    const rows = await stores.rows(facts.subgraph, `SELECT ${columns} FROM ${facts.table}`);
    problems.push(...compareRows(facts, rows.map(withDeleted), ledger.all(facts.table)));
  }
  return problems;
}

type Row = Record<string, Value>;

function withDeleted({ deleted_at: deletedAt = null, ...row }: Record<string, string | number | null>): Row {
  return { ...row, deleted: deletedAt !== null };
}

function compareRows({ table }: RecordTable, rows: readonly Row[], expected: readonly Expected[]): string[] {
  const problems: string[] = [];
  const byName = new Map<string, Row[]>();
  for (const row of rows) byName.set(String(row.name), [...(byName.get(String(row.name)) ?? []), row]);
  for (const record of expected) {
    const found = byName.get(record.name) ?? [];
    byName.delete(record.name);
    const who = `${table} ${record.id ?? ''} "${record.name}"`;
    const [row] = found;
    if (!row) problems.push(`lost: ${who} was acknowledged and is not there`);
    else if (found.length > 1) problems.push(`doubled: ${who} is there ${String(found.length)} times`);
    else problems.push(...compareRow(who, row, record));
  }
  for (const name of byName.keys()) problems.push(`unasked: ${table} "${name}" is there, and nobody was told so`);
  return problems;
}

function compareRow(who: string, row: Row, { id, columns }: Expected): string[] {
  const expected = id === undefined ? columns : { ...columns, id };
  return differences(row, expected).map((difference) => `${who}: ${difference} in the database`);
}

function differences(found: Row, expected: Row): string[] {
  return Object.entries(expected)
    .filter(([column, value]) => column in found && String(found[column]) !== String(value))
    .map(([column, value]) => `${column} is ${String(found[column])} instead of ${String(value)}`);
}

const AT_ONCE = 60;

/** Compares what the API shows of these records with what clients were told. */
export async function checkShown(client: KeyedClient, ledger: Ledger, records: readonly Expected[]): Promise<string[]> {
  const asked = records.flatMap((record) => (record.id === undefined ? [] : [{ ...record, id: record.id }]));
  const selections = RECORD_TABLES.map(
    ({ typeName, selection }) => `... on ${typeName} { ${aliased(typeName, selection)} }`,
  );
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ${selections.join(' ')} } }`;
  const problems: string[] = [];
  for (let start = 0; start < asked.length; start += AT_ONCE) {
    const some = asked.slice(start, start + AT_ONCE);
    const { nodes } = await client.query<{ nodes: (Node | null)[] }>(query, { ids: some.map(({ id }) => id) });
    for (const [index, record] of some.entries()) problems.push(...compareShown(ledger, record, nodes[index] ?? null));
  }
  return problems;
}

type Node = Record<string, unknown> & { __typename: string };

/** Fields of one name have different types in different records, so each gets a name of its own in the answer. */
function aliased(typeName: string, selection: string): string {
  return selection.replace(/(^|\s)(\w+)(?![^{]*\})/g, `$1${typeName}_$2: $2`);
}

function compareShown(ledger: Ledger, record: Expected, node: Node | null): string[] {
  const facts = RECORD_TABLES.find(({ table }) => table === record.table);
  if (!facts) throw new Error(`checks/tables.ts does not know ${record.table}.`);
  const who = `${record.table} ${record.id ?? ''} "${record.name}"`;
  if (!isShown(ledger, record, facts)) return node ? [`${who} is deleted and the API shows it`] : [];
  if (!node) return [`lost: ${who} was acknowledged and the API does not show it`];
  const plain = Object.fromEntries(
    Object.entries(node).map(([name, value]) => [name.replace(`${facts.typeName}_`, ''), value]),
  ) as unknown as Shown;
  return differences(facts.shown(plain), record.columns).map((difference) => `${who}: ${difference} in the API`);
}

function isShown(ledger: Ledger, { columns }: Expected, { shownWith }: RecordTable): boolean {
  const above = shownWith === undefined ? undefined : ledger.byId(String(columns[shownWith]));
  return columns.deleted === false && above?.columns.deleted !== true;
}
