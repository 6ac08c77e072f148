import { testDatabases, type DatabaseKind } from '../../shared/testing/databases.js';
import type { Reader, SqlValue } from '../../shared/db/database.js';
import { tableName } from '../../shared/db/rows.js';
import { startTestGraph, type TestGraph } from '../kit/test-graph.js';
import { databaseOf, documentOf, fieldsOf, LISTS, listsOf, sortsOf, writeRows, type ListName } from './kit.js';
import { ENTITIES, listRows } from './lists.js';
import { withRareRow } from './rare-row.js';

interface PlanLine {
  /** Of SQLite. */
  detail?: string;
  /** Of MySQL: the alias, how it is read, by which index, and more. */
  table?: string;
  type?: string;
  key?: string | null;
  Extra?: string;
}

describe.each(testDatabases)('plans of lists on %s', (kind) => {
  const rows = withRareRow(listRows(3_000, 1));
  const lists = listsOf(rows);
  const plans: PlanLine[][] = [];
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await startTestGraph(kind);
    await writeRows(graph, rows);
    for (const [subgraph, entities] of Object.entries(ENTITIES)) {
      const database = databaseOf(graph, subgraph);
      const tables = kind === 'mysql' ? entities.map(([entity]) => tableName(entity)) : [];
      for (const table of tables) await database.reader.query(`ANALYZE TABLE ${table}`);
      const { readerUntil } = database;
      Object.assign(database, { readerUntil: (deadline: number) => explaining(readerUntil(deadline), kind, plans) });
    }
  });
  afterAll(() => graph.remove());

  /** The plans of the page and of the total. */
  async function plansOf(list: ListName, variables: Record<string, unknown>): Promise<PlanLine[][]> {
    plans.length = 0;
    await graph.as('administrator').data(documentOf(list, lists[list].type), { first: 20, ...variables });
    expect(plans).toHaveLength(2);
    return [...plans];
  }

  test.each(LISTS)('%s: an index serves each condition that says so', async (list) => {
    const { type, specs, rows: visible, alias } = lists[list];
    const missing: unknown[] = [];
    for (const { name, weight } of fieldsOf(type)) {
      if (weight !== undefined) continue;
      const filter = { [name]: specs[name]?.narrow(visible[0]!) };
      const [, total = []] = await plansOf(list, { filter });
      if (!isSearched(total, alias)) missing.push({ filter, total });
    }
    expect(missing).toEqual([]);
  });

  test.each(LISTS)('%s: an index serves each sort that says so, both ways', async (list) => {
    const { type } = lists[list];
    const sorted: unknown[] = [];
    for (const { name } of sortsOf(type).filter(({ isIndexed }) => isIndexed)) {
      for (const direction of ['ASC', 'DESC']) {
        const [page = []] = await plansOf(list, { sort: [{ field: name, direction }] });
        if (isSorted(page)) sorted.push({ name, direction, page });
      }
    }
    expect(sorted).toEqual([]);
  });

  test('a condition and a sort that no index serves are told apart from those', async () => {
    const [page = [], total = []] = await plansOf('customers', {
      filter: { source: { eq: 'FAIR' } },
      sort: [{ field: 'FOUNDED_YEAR', direction: 'ASC' }],
    });
    expect([isSearched(total, 'c'), isSorted(page)]).toEqual([false, true]);
  });
});

/** A reader that notes the plan of each statement before it runs it. */
function explaining(reader: Reader, kind: DatabaseKind, plans: PlanLine[][]): Reader {
  const noted = async (sql: string, parameters: readonly SqlValue[] = []) => {
    const explain = kind === 'sqlite' ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN';
    plans.push(await reader.query(`${explain} ${sql}`, parameters));
  };
  return {
    query: async (sql, parameters) => {
      await noted(sql, parameters);
      return reader.query(sql, parameters);
    },
    select: async (entity, sql, parameters) => {
      await noted(sql, parameters);
      return reader.select(entity, sql, parameters);
    },
  };
}

/** Whether rows are looked up by an index, and not read one after the other. */
function isSearched(plan: readonly PlanLine[], alias: string): boolean {
  return plan.some(({ detail, table, type = '', key }) =>
    detail === undefined
      ? table === alias && key != null && !['ALL', 'index'].includes(type)
      : detail.startsWith(`SEARCH ${alias} USING`),
  );
}

function isSorted(plan: readonly PlanLine[]): boolean {
  return plan.some(({ detail = '', Extra = '' }) => /TEMP B-TREE|filesort/.test(detail + Extra));
}
