import { allDefinitions } from '../gateway/definitions.js';
import type { MountedSubgraph } from '../shared/graphql/mounted-subgraph.js';
import { declaredColumns } from '../shared/privacy/declared-columns.js';
import { erasureEventsOf, foreignTypes } from '../shared/privacy/follow-erasures.js';
import { testDatabases } from '../shared/testing/databases.js';
import { subgraphDefinitions } from '../subgraphs/definitions.js';
import { tablesOf } from './kit/stored-bytes.js';
import { startTestGraph, type TestGraph } from './kit/test-graph.js';

describe.each(testDatabases)('the columns of all tables on %s', (kind) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startTestGraph(kind);
  });
  afterAll(() => graph.remove());

  const undeclared = async () => {
    const found: string[] = [];
    for (const [name, subgraph] of graph.subgraphs) {
      const declared = declaredColumns(subgraph.definition);
      for (const column of await textColumnsOf(subgraph)) {
        if (!declared.personal.has(column) && !declared.harmless.has(column)) found.push(`${name}.${column}`);
      }
    }
    return found;
  };

  it('that hold text are declared personal, or harmless with a reason', async () => {
    expect(await undeclared()).toEqual([]);
  });

  it('are declared where they are, and as one of the two', async () => {
    for (const subgraph of graph.subgraphs.values()) {
      const { personal, harmless, everywhere } = declaredColumns(subgraph.definition);
      const present = new Set(await allColumnsOf(subgraph));
      expect(
        [...personal, ...harmless.keys()].filter((column) => !present.has(column) && !everywhere.has(column)),
      ).toEqual([]);
      expect([...personal].filter((column) => harmless.has(column))).toEqual([]);
      expect([...harmless.values()].filter((reason) => reason.trim() === '')).toEqual([]);
    }
  });

  it('are missed when nobody has declared them', async () => {
    const { database } = graph.subgraphs.get('sales')!;
    await database.transact(Date.now() + 10_000, (tx) =>
      tx.run('ALTER TABLE products ADD COLUMN buyer_name varchar(40)'),
    );
    expect(await undeclared()).toEqual(['sales.products.buyer_name']);
  });
});

describe('what belongs to records of another subgraph', () => {
  it('is erased by a handler that hears of them', () => {
    for (const { handlers = [], ...definition } of subgraphDefinitions) {
      if (foreignTypes(definition).length === 0) continue;
      const heard = handlers.map(({ types }) => types);
      expect(heard).toContainEqual(expect.arrayContaining(erasureEventsOf(definition)));
    }
  });

  it('are files, of every type of record that is erased', () => {
    const erased = allDefinitions
      .filter(({ name }) => name !== 'platform')
      .flatMap(({ records }) => records.filter((type) => type.isDataSubject ?? type.erasedWith))
      .map(({ typeName }) => typeName);
    const platform = allDefinitions.find(({ name }) => name === 'platform')!;
    expect(foreignTypes(platform).sort()).toEqual(erased.sort());
  });

  it('is erased by itself: nothing hangs on what another subgraph erases for a third one', () => {
    const subjects = new Set(
      allDefinitions
        .flatMap(({ records }) => records.filter((type) => type.isDataSubject))
        .map((type) => type.typeName),
    );
    for (const definition of subgraphDefinitions) {
      expect(foreignTypes(definition).filter((typeName) => !subjects.has(typeName))).toEqual([]);
    }
  });
});

async function columnsOf({ database }: MountedSubgraph, table: string): Promise<{ name: string; type: string }[]> {
  const rows =
    database.kind === 'sqlite'
      ? await database.reader.query(`PRAGMA table_info(${table})`)
      : await database.reader.query(
          'SELECT column_name AS name, data_type AS type FROM information_schema.columns ' +
            'WHERE table_schema = DATABASE() AND table_name = ?',
          [table],
        );
  return rows.map((row) => ({ name: row.name as string, type: String(row.type).toLowerCase() }));
}

async function allColumnsOf(subgraph: MountedSubgraph, wanted = /./): Promise<string[]> {
  const found: string[] = [];
  for (const table of await tablesOf(subgraph)) {
    if (table.startsWith('sqlite_')) continue;
    for (const { name, type } of await columnsOf(subgraph, table))
      if (wanted.test(type)) found.push(`${table}.${name}`);
  }
  return found;
}

function textColumnsOf(subgraph: MountedSubgraph): Promise<string[]> {
  return allColumnsOf(subgraph, /char|text|json|blob|binary/);
}
