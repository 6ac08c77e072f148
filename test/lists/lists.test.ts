import { readFileSync } from 'node:fs';
import path from 'node:path';
import { randomFor } from '../../gateway/demo/company/random.js';
import { projectRoot } from '../../shared/config/project-root.js';
import { testDatabases } from '../../shared/testing/databases.js';
import { startTestGraph, type TestClient, type TestGraph } from '../kit/test-graph.js';
import { scaled } from '../setup/scale.js';
import { holds, inOrder, randomFilter, type SortGiven } from './conditions.js';
import { documentOf, fieldsOf, LISTS, listsOf, sortsOf, writeRows, type AllLists } from './kit.js';
import { listRows, REP } from './lists.js';

const documented = readFileSync(path.join(projectRoot, 'docs/lists.md'), 'utf8').split('\n');
const SEED = Number(process.env.KEHU_LISTS_SEED ?? 20_260_122);

interface Answer {
  nodes: { id: string }[];
  totalCount: number;
  pageInfo: { startCursor: string | null; endCursor: string | null; hasNextPage: boolean; hasPreviousPage: boolean };
}

describe('the lists', () => {
  const lists = listsOf(listRows(1, SEED));

  test.each(LISTS)('%s: each condition costs more or says that an index serves it, and is tried below', (list) => {
    const { type, specs, sorts } = lists[list];
    const fields = fieldsOf(type);
    for (const { name, description, weight } of fields) {
      expect([name, description.includes('served by an index')]).toEqual([name, weight === undefined]);
    }
    expect(Object.keys(specs).sort()).toEqual(fields.map(({ name }) => name).sort());
    expect(Object.keys(sorts).sort()).toEqual(
      sortsOf(type)
        .map(({ name }) => name)
        .sort(),
    );
  });

  test.each(LISTS)('%s: docs/lists.md names what an index serves', (list) => {
    const { type } = lists[list];
    const row = documented.find((line) => line.startsWith(`| \`${list}\` |`)) ?? '';
    const [, fields = '', orders = ''] = row.split(' | ');
    const words = (cell: string) => (cell.match(/\w+/g) ?? []).sort();
    const unweighted = fieldsOf(type).filter(({ weight }) => weight === undefined);
    expect(words(fields)).toEqual(unweighted.map(({ name }) => name).sort());
    const indexed = sortsOf(type).filter(({ isIndexed }) => isIndexed);
    expect(words(orders)).toEqual(indexed.map(({ name }) => name).sort());
  });
});

describe.each(testDatabases)('lists on %s', (kind) => {
  const rows = listRows(60, SEED);
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await startTestGraph(kind);
    await writeRows(graph, rows);
  });
  afterAll(() => graph.remove());

  const callers: [string, () => TestClient, AllLists][] = [
    ['administrator', () => graph.as('administrator'), listsOf(rows)],
    ['sales-rep', () => graph.as('sales-rep'), listsOf(rows, ({ ownerId }) => ownerId === REP)],
  ];

  test.each(callers)('show %s what the same filter, sort and cut show in memory', async (who, client, lists) => {
    const count = scaled(250, 2_500);
    let found = 0;
    for (let index = 0; index < count; index += 1) {
      const list = LISTS[index % LISTS.length]!;
      const random = randomFor(SEED, who, index);
      const { type, specs, sorts, rows: visible } = lists[list];
      const filter = randomFilter(specs, random);
      const given: SortGiven[] = random
        .shuffle(Object.keys(sorts))
        .slice(0, random.int(1, 3))
        .map((field) => ({
          field,
          direction: random.pick(['ASC', 'DESC']),
          ...random.pick([{}, {}, { nulls: 'FIRST' as const }, { nulls: 'LAST' as const }]),
        }));
      const matching = visible.filter((row) => holds(specs, filter, row));
      const expected = inOrder(matching, given, sorts).map(({ id }) => id);
      const isForward = random.chance(0.6);
      const size = random.int(1, 12);
      const ask = async (cursor: string | null) => {
        const paging = isForward ? { first: size, after: cursor } : { last: size, before: cursor };
        const data = await client().data<Record<string, Answer>>(documentOf(list, type), {
          ...paging,
          filter,
          sort: given,
        });
        return data[list]!;
      };
      const pages = random.int(1, 3);
      const shown: string[] = [];
      let page = await ask(null);
      for (let number = 1; ; number += 1) {
        const ids = page.nodes.map(({ id }) => id);
        if (isForward) shown.push(...ids);
        else shown.unshift(...ids);
        const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
        const isMore = isForward ? hasNextPage : hasPreviousPage;
        expect({ index, filter, given, isMore, total: page.totalCount }).toEqual({
          index,
          filter,
          given,
          isMore: shown.length < expected.length,
          total: expected.length,
        });
        if (number >= pages || !isMore) break;
        page = await ask(isForward ? endCursor : startCursor);
      }
      const cut = isForward ? expected.slice(0, shown.length) : expected.slice(expected.length - shown.length);
      expect({ index, filter, given, shown }).toEqual({ index, filter, given, shown: cut });
      expect(shown.length).toBe(Math.min(expected.length, size * Math.max(1, Math.ceil(shown.length / size))));
      found += shown.length;
    }
    expect(found).toBeGreaterThan(count);
  });

  test('refuse what is too deep, too much or sorted twice, naming the place', async () => {
    const client = graph.as('administrator');
    const refusal = async (variables: object) => {
      const { code, extensions } = await client.refusal(documentOf('customers', 'Customer'), variables as never);
      return [code, extensions.field];
    };
    const named = { name: { eq: 'a' } };
    const deep = { not: { and: [{ or: [{ not: named }] }] } };
    expect(await refusal({ filter: deep })).toEqual(['BAD_USER_INPUT', 'filter.not.and.0.or.0.not']);
    expect(await refusal({ filter: { or: Array(51).fill(named) } })).toEqual(['BAD_USER_INPUT', 'filter.or.50.name']);
    expect(await refusal({ filter: { not: { id: { in: Array(101).fill('a') } } } })).toEqual([
      'BAD_USER_INPUT',
      'filter.not.id.in',
    ]);
    expect(await refusal({ filter: { annualRevenue: { from: 1 } } })).toEqual([
      'BAD_USER_INPUT',
      'filter.annualRevenue.from',
    ]);
    expect(await refusal({ filter: { tags: { all: Array(21).fill('a') } } })).toEqual([
      'BAD_USER_INPUT',
      'filter.tags.all',
    ]);
    expect(await refusal({ sort: [{ field: 'NAME' }, { field: 'NAME', direction: 'ASC' }] })).toEqual([
      'BAD_USER_INPUT',
      'sort.1.field',
    ]);
    expect(
      await refusal({
        sort: sortsOf('Customer')
          .slice(0, 4)
          .map(({ name }) => ({ field: name })),
      }),
    ).toEqual(['BAD_USER_INPUT', 'sort']);
  });
});
