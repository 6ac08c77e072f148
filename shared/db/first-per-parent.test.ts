import fc from 'fast-check';
import { testDatabases } from '../testing/databases.js';
import { compareTexts } from '../text/compare-texts.js';
import { childConnections, type ChildListQuery } from './connection-query.js';
import type { Reader } from './database.js';
import { firstPerParent } from './first-per-parent.js';
import { pageQuery, type PageArguments, type Sort } from './keyset.js';
import { openThings, thing, Thing, type ThingDatabase } from './testing/things.js';

const byName: Sort<Thing> = { name: 'NAME', column: 't.name', type: 'text', value: ({ name }) => name };
const byAmount: Sort<Thing> = {
  name: 'AMOUNT',
  column: 't.amount',
  type: 'number',
  nullable: true,
  value: ({ amount }) => amount,
};

interface ChildArguments extends PageArguments {
  descending?: boolean;
  byAmount?: boolean;
}

/** The open children of a parent. */
function openChildren({
  descending = false,
  byAmount: amount = false,
  ...args
}: ChildArguments): ChildListQuery<Thing> {
  return {
    entity: Thing,
    alias: 't',
    parentColumn: 't.parent_id',
    condition: { sql: 't.is_open = ?', parameters: [true] },
    page: pageQuery(args, amount ? byAmount : byName, descending ? 'DESC' : 'ASC', 't.id'),
  };
}

const parent = (index: number) => `parent_${String(index).padStart(3, '0')}`;

/** Children of 350 parents: from none to seven, with ties, every fifth closed. */
const CHILDREN = Array.from({ length: 350 * 7 }, (_, index) => index)
  .filter((index) => index % 7 < (index * 31) % 8)
  .map((index) =>
    thing({
      id: `thing_${String((index * 7_919) % 10_007).padStart(5, '0')}`,
      parentId: parent(Math.floor(index / 7)),
      position: index,
      name: ['b', 'a', '𠮷', '\uffff', 'a'][index % 5] ?? '',
      amount: index % 3 === 0 ? null : index % 4,
      isOpen: index % 5 !== 0,
    }),
  );

/** The slow, obvious answer. */
function expectedIds(parentId: string, size: number, { descending = false, byAmount: amount = false }: ChildArguments) {
  const key = (row: Thing) => (amount ? String(row.amount ?? '') : row.name);
  const rows = CHILDREN.filter((row) => row.parentId === parentId && row.isOpen)
    .sort((one, other) => compareTexts(one.id, other.id))
    .sort((one, other) => compareTexts(key(one), key(other)));
  return (descending ? rows.reverse() : rows).slice(0, size).map(({ id }) => id);
}

describe.each(testDatabases)('children of many parents on %s', (kind) => {
  let things: ThingDatabase;
  beforeAll(async () => {
    things = await openThings(kind);
    await things.fill(CHILDREN);
  });
  afterAll(() => things.remove());

  const statements = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
    const before = things.database.statementCount();
    const result = await work();
    return [result, things.database.statementCount() - before];
  };
  const scope = () => ({ db: things.database.reader });

  test.each([1, 2, 99, 100, 101, 350])('take a statement per hundred: %i parents', async (count) => {
    const parents = Array.from({ length: count }, (_, index) => parent((index * 17) % 350));
    for (const args of [{}, { descending: true }, { byAmount: true }, { byAmount: true, descending: true }]) {
      const [rows, taken] = await statements(() =>
        firstPerParent(things.database.reader, parents, openChildren({ first: 3, ...args })),
      );
      expect(taken).toBe(Math.ceil(count / 100));
      // One more than the page, so that it is known whether another one follows.
      expect(rows.map((some) => some.map(({ id }) => id))).toEqual(parents.map((id) => expectedIds(id, 4, args)));
    }
  });

  test('may be asked for twice, or not at all', async () => {
    const query = openChildren({ first: 2 });
    const parents = [parent(5), parent(6), parent(5), 'nobody', parent(5)];
    const rows = await firstPerParent(things.database.reader, parents, query);
    expect(rows.map((some) => some.map(({ id }) => id))).toEqual(parents.map((id) => expectedIds(id, 3, {})));
    expect(await statements(() => firstPerParent(things.database.reader, [], query))).toEqual([[], 0]);
  });

  test('stand in order even where UNION ALL mixes them', async () => {
    const mixing: Reader = {
      ...things.database.reader,
      query: async (sql, parameters) => {
        const rows = await things.database.reader.query(sql, parameters);
        return rows
          .map((row, index) => ({ row, place: (index * 7) % 11 }))
          .sort((one, other) => one.place - other.place)
          .map(({ row }) => row);
      },
    };
    const parents = Array.from({ length: 50 }, (_, index) => parent(index));
    for (const args of [{}, { descending: true }, { byAmount: true }, { byAmount: true, descending: true }]) {
      const rows = await firstPerParent(mixing, parents, openChildren({ first: 5, ...args }));
      expect(rows.map((some) => some.map(({ id }) => id))).toEqual(parents.map((id) => expectedIds(id, 6, args)));
    }
  });

  test('are found by the index of their parent, whatever an index of the other conditions would find', async () => {
    const { reader } = things.database;
    const plans: string[] = [];
    const explaining: Reader = {
      ...reader,
      query: async (sql, parameters) => {
        const explain = kind === 'sqlite' ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN';
        plans.push(JSON.stringify(await reader.query(`${explain} ${sql}`, parameters)));
        return reader.query(sql, parameters);
      },
    };
    const condition = { sql: 't.name = ? AND t.code IS NULL', parameters: ['a'] };
    await firstPerParent(explaining, [parent(5)], { ...openChildren({ first: 2 }), condition });
    await childConnections({ db: explaining }, () => ({ ...openChildren({ first: 2 }), condition }))(
      parent(5),
      {},
    ).then(({ countAll }) => countAll());
    expect(plans).toHaveLength(3);
    for (const plan of plans) {
      expect(plan).toContain('ux_things_parent_id_position');
      // MySQL names what it could have used beside what it uses.
      expect(plan.replace(/"possible_keys":"[^"]*"/g, '')).not.toMatch(/ix_things_name|ux_things_code/);
    }
  });

  test('are gathered by their arguments, with their totals', async () => {
    const load = childConnections(scope(), openChildren);
    const parents = Array.from({ length: 100 }, (_, index) => parent(index));
    const [pages, taken] = await statements(() =>
      Promise.all(parents.flatMap((id) => [load(id, { first: 2 }), load(id, { first: 1, descending: true })])),
    );
    expect(taken).toBe(2);
    expect(pages.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual(
      parents.flatMap((id) => [expectedIds(id, 2, {}), expectedIds(id, 1, { descending: true })]),
    );
    expect(pages.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual(
      parents.flatMap((id) => [2, 1].map((size) => expectedIds(id, 99, {}).length > size)),
    );
    const ofFirst = pages.filter((_page, index) => index % 2 === 0);
    const [totals, counted] = await statements(() => Promise.all(ofFirst.map(({ countAll }) => countAll())));
    expect(totals).toEqual(parents.map((id) => expectedIds(id, 99, {}).length));
    expect(counted).toBe(1);
  });

  test('are paged to the end below each parent', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 349 }),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        fc.boolean(),
        async (index, size, descending, amount) => {
          const args = { descending, byAmount: amount };
          const seen: string[] = [];
          for (let after: string | null = null; ;) {
            const page = await childConnections(scope(), openChildren)(parent(index), { ...args, first: size, after });
            seen.push(...page.nodes.map(({ id }) => id));
            after = page.pageInfo.endCursor;
            if (!page.pageInfo.hasNextPage) break;
          }
          expect(seen).toEqual(expectedIds(parent(index), 99, args));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('are read backward too', async () => {
    const load = childConnections(scope(), openChildren);
    const parents = Array.from({ length: 30 }, (_, index) => parent(index));
    const pages = await Promise.all(parents.map((id) => load(id, { last: 2 })));
    expect(pages.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual(
      parents.map((id) => expectedIds(id, 99, {}).slice(-2)),
    );
  });
});
