import type { TestGraph } from '../../kit/test-graph.js';

/** All rows of all tables, as text that can be compared: a refusal must leave it as it was. */
export async function everyRow({ subgraphs }: Pick<TestGraph, 'subgraphs'>): Promise<Record<string, string>> {
  const rows: Record<string, string> = {};
  for (const [name, { database }] of subgraphs) {
    for (const table of await tablesOf(database)) {
      const texts = (await database.reader.query(`SELECT * FROM ${table}`)).map((row) => JSON.stringify(row));
      rows[`${name}.${table}`] = texts.sort().join('\n');
    }
  }
  return rows;
}

type Database = TestGraph['platform']['database'];

const known = new WeakMap<Database, string[]>();

async function tablesOf(database: Database): Promise<string[]> {
  const tables = known.get(database) ?? (await findTables(database));
  known.set(database, tables);
  return tables;
}

async function findTables({ kind, reader }: Database): Promise<string[]> {
  const sql =
    kind === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
      : "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'";
  return (await reader.query(sql)).map(({ name }) => String(name)).sort();
}
