import fc from 'fast-check';
import { testDatabases } from '../testing/databases.js';
import { listConnection } from './connection-query.js';
import { pageQuery, sortedPage, toPage, type PageArguments, type Sort, type SortKey } from './keyset.js';
import { inTime, openThings, thing, Thing, type ThingDatabase } from './testing/things.js';

const byName: Sort<Thing> = { name: 'NAME', column: 't.name', type: 'text', value: ({ name }) => name };
const byInstant: Sort<Thing> = {
  name: 'HAPPENED_AT',
  column: 't.happened_at',
  type: 'instant',
  nullable: true,
  value: ({ happenedAt }) => happenedAt,
};
const sorts: Record<string, Sort<Thing>> = {
  NAME: byName,
  CODE: { name: 'CODE', column: 't.body', type: 'text', nullable: true, value: ({ body }) => body },
  POSITION: {
    name: 'POSITION',
    column: 't.position',
    type: 'number',
    nullable: true,
    value: ({ position }) => position,
  },
  AMOUNT: { name: 'AMOUNT', column: 't.amount', type: 'number', nullable: true, value: ({ amount }) => amount },
  HAPPENED_AT: byInstant,
};
const OPEN_LIST: Sort<Thing> = { ...byName, name: 'VERSION', column: 't.version', type: 'number' };

const page = (args: PageArguments, sort = byName, direction: SortKey<Thing>['direction'] = 'ASC') =>
  pageQuery(args, sort, direction, 't.id');
const cursorOf = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

describe('arguments of a list', () => {
  test.each([
    [{ first: 0 }, 'first: must be from 1 to 100.'],
    [{ first: -1 }, 'first: must be from 1 to 100.'],
    [{ first: 101 }, 'first: must be from 1 to 100.'],
    [{ first: 1.5 }, 'first: must be from 1 to 100.'],
    [{ first: Number.NaN }, 'first: must be from 1 to 100.'],
    [{ last: 0 }, 'last: must be from 1 to 100.'],
    [{ last: 101 }, 'last: must be from 1 to 100.'],
    [{ first: 1, last: 1 }, 'last: give first or last, not both.'],
    [{ last: 1, after: cursorOf('NAME', 'x', 'a') }, 'after: goes with first; last goes with before.'],
    [{ first: 1, before: cursorOf('NAME', 'x', 'a') }, 'before: goes with last; first goes with after.'],
    [{ before: cursorOf('NAME', 'x', 'a') }, 'before: goes with last; first goes with after.'],
  ])('%j are refused', (args, message) => {
    expect(() => page(args)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', message }) as Error);
  });

  test('sizes from 1 to 100 are taken, 20 without any', () => {
    expect([{ first: 1 }, { last: 100 }, {}, { first: null, last: null }].map((args) => page(args).size)).toEqual([
      1, 100, 20, 20,
    ]);
  });

  test.each<[string, string, Sort<Thing>]>([
    ['the cursor of another sort', cursorOf('POSITION', 'x', 'a'), byName],
    ['a number for a text', cursorOf('NAME', 1, 'a'), byName],
    ['null where nothing is null', cursorOf('NAME', null, 'a'), byName],
    ['a list for a text', cursorOf('NAME', ['x'], 'a'), byName],
    ['an object for a text', cursorOf('NAME', { toString: 'x' }, 'a'), byName],
    ['a truth for a text', cursorOf('NAME', true, 'a'), byName],
    ['no value', cursorOf('NAME', 'a'), byName],
    ['too many values', cursorOf('NAME', 'x', 'a', 'b'), byName],
    ['a number for an id', cursorOf('NAME', 'x', 1), byName],
    ['an object for an id', cursorOf('NAME', 'x', { id: 'a' }), byName],
    ['an endless id', cursorOf('NAME', 'x', 'a'.repeat(41)), byName],
    ['a list of objects', cursorOf({}, {}, {}), byName],
    ['an object', Buffer.from('{"0":"NAME","1":"x","2":"a","length":3}').toString('base64url'), byName],
    ['a text for a number', cursorOf('VERSION', '1', 'a'), OPEN_LIST],
    ['SQL for a number', cursorOf('VERSION', '1 OR 1=1', 'a'), OPEN_LIST],
    ['a fraction for a number', cursorOf('VERSION', 1.5, 'a'), OPEN_LIST],
    ['infinity', Buffer.from('["VERSION",1e999,"a"]').toString('base64url'), OPEN_LIST],
    ['more than can be counted', Buffer.from('["VERSION",9007199254740993,"a"]').toString('base64url'), OPEN_LIST],
    ['a day for an instant', cursorOf('HAPPENED_AT', '2026-01-31', 'a'), byInstant],
    ['a number for an instant', cursorOf('HAPPENED_AT', 1, 'a'), byInstant],
    ['no instant', cursorOf('HAPPENED_AT', '2026-13-31T08:00:00.000Z', 'a'), byInstant],
    ['SQL for an instant', cursorOf('HAPPENED_AT', "2026-01-31T08:00:00.000Z' OR '1", 'a'), byInstant],
    ['SQL', "' OR 1=1 --", byName],
    ['nothing', '', byName],
    ['no base64', '%%%%', byName],
    ['no JSON', Buffer.from('["NAME","x"').toString('base64url'), byName],
    ['a huge one', cursorOf('NAME', 'x'.repeat(2_000), 'a'), byName],
  ])('%s is no cursor', (_name, cursor, sort) => {
    const refusal = expect.objectContaining({ name: 'AppError', code: 'BAD_CURSOR' }) as Error;
    expect(() => page({ first: 1, after: cursor }, sort)).toThrow(refusal);
    expect(() => page({ last: 1, before: cursor }, sort, 'DESC')).toThrow(refusal);
  });

  test('the longest names give cursors that are taken back', () => {
    for (const name of ['𠮷'.repeat(255), '"'.repeat(255), '\\'.repeat(255), '客'.repeat(255)]) {
      const row = thing({ id: `thing_${'x'.repeat(34)}`, name });
      const { pageInfo } = toPage(page({ first: 1 }), [row]);
      expect(page({ first: 1, after: pageInfo.endCursor }).condition.parameters).toEqual([name, name, row.id]);
    }
  });
});

/** Few values, so that many rows tie. */
const anyThing = fc.record({
  name: fc.constantFrom('', 'a', 'A', 'b', 'ä', '客', '客户', '\uffff', '𠮷', '😀'),
  body: fc.option(fc.constantFrom('', 'a', 'B', '𠮷', '\ufffd')),
  position: fc.option(fc.constantFrom(-1, 0, 1, 2_147_483_647)),
  amount: fc.option(fc.constantFrom(Number.MIN_SAFE_INTEGER, 0, 1, Number.MAX_SAFE_INTEGER)),
  happenedAt: fc.option(
    fc.constantFrom('1000-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z'),
  ),
});
const someThings = fc
  .array(fc.tuple(anyThing, fc.uuid()), { maxLength: 30 })
  .map((rows) => rows.map(([facts, id]) => thing({ ...facts, id })));
const anyKey: fc.Arbitrary<SortKey<Thing>> = fc.record({
  sort: fc.constantFrom(...Object.values(sorts)),
  direction: fc.constantFrom('ASC', 'DESC'),
  nulls: fc.constantFrom('FIRST', 'LAST', null),
});
const anyList = fc.record({
  keys: fc.uniqueArray(anyKey, { minLength: 1, maxLength: 3, selector: ({ sort }) => sort.name }),
  backward: fc.boolean(),
  size: fc.integer({ min: 1, max: 9 }),
});

const ASCENDING: SortKey<Thing>[] = [{ sort: byName, direction: 'ASC' }];

/** The slow, obvious order: rows with a value among themselves, those without one before or behind them. */
function inOrder(rows: readonly Thing[], keys: readonly SortKey<Thing>[]): Thing[] {
  const [key, ...further] = keys;
  const byId = [...rows].sort((one, other) => Buffer.compare(Buffer.from(one.id), Buffer.from(other.id)));
  if (!key) return byId;
  const { sort, direction, nulls = null } = key;
  const groups = new Map<unknown, Thing[]>();
  for (const row of byId) groups.set(sort.value(row), [...(groups.get(sort.value(row)) ?? []), row]);
  const values = [...groups.keys()].filter((value) => value !== null) as (string | number)[];
  const order = (one: string | number, other: string | number) =>
    typeof one === 'number' && typeof other === 'number'
      ? Math.sign(one - other)
      : Buffer.compare(Buffer.from(String(one)), Buffer.from(String(other)));
  const sorted: (string | number | null)[] = values.sort(order);
  if (direction === 'DESC') sorted.reverse();
  const areFirst = nulls === null ? direction === 'ASC' : nulls === 'FIRST';
  const all = areFirst ? [null, ...sorted] : [...sorted, null];
  return all.flatMap((value) => {
    const tied = groups.get(value) ?? [];
    if (further.length > 0) return inOrder(tied, further);
    return direction === 'ASC' ? tied : tied.reverse();
  });
}

describe.each(testDatabases)('pages on %s', (kind) => {
  let things: ThingDatabase;
  beforeAll(async () => {
    things = await openThings(kind);
  });
  afterAll(() => things.remove());

  const list = (args: PageArguments, keys: readonly SortKey<Thing>[] = ASCENDING) =>
    listConnection(
      { db: things.database.reader },
      {
        entity: Thing,
        alias: 't',
        condition: { sql: '1 = 1', parameters: [] },
        page: sortedPage(args, keys, 't.id'),
      },
    );

  /** Walks from one end to the other; between pages something may happen. */
  async function walk(
    { keys, backward, size }: { keys: readonly SortKey<Thing>[]; backward: boolean; size: number },
    total: number,
    betweenPages?: () => Promise<void>,
  ): Promise<Thing[]> {
    const seen: Thing[] = [];
    let cursor: string | null = null;
    for (let count = 0; ; count += 1) {
      if (count > 200) throw new Error('The walk does not end.');
      const args: PageArguments = backward ? { last: size, before: cursor } : { first: size, after: cursor };
      const { nodes, edges, pageInfo } = await list(args, keys);
      expect(edges.map(({ node }) => node)).toEqual(nodes);
      expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([
        edges[0]?.cursor ?? null,
        edges.at(-1)?.cursor ?? null,
      ]);
      const [ahead, behind] = backward
        ? [pageInfo.hasPreviousPage, pageInfo.hasNextPage]
        : [pageInfo.hasNextPage, pageInfo.hasPreviousPage];
      expect(behind).toBe(cursor !== null);
      if (backward) seen.unshift(...nodes);
      else seen.push(...nodes);
      if (!betweenPages) expect(ahead).toBe(seen.length < total);
      if (!ahead) return seen;
      expect(nodes).toHaveLength(size);
      cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
      await betweenPages?.();
    }
  }

  test('joined are the whole list, whatever ties, either way', async () => {
    await fc.assert(
      fc.asyncProperty(someThings, fc.array(anyList, { minLength: 6, maxLength: 6 }), async (rows, walks) => {
        await things.fill(rows);
        for (const how of walks) {
          expect(await walk(how, rows.length)).toEqual(inOrder(rows, how.keys));
        }
      }),
      { numRuns: 25 },
    );
  });

  test('show every row once that was there all the time, whatever comes in between', async () => {
    await fc.assert(
      fc.asyncProperty(someThings, someThings, anyList, async (rows, newcomers, how) => {
        await things.fill(rows);
        const coming = [...newcomers];
        const seen = await walk(how, rows.length, async () => {
          const [next] = coming.splice(0, 1);
          if (next) await things.database.transact(inTime(), (transaction) => transaction.insert(Thing, next));
        });
        const ids = new Set(rows.map(({ id }) => id));
        expect(seen.filter(({ id }) => ids.has(id))).toEqual(inOrder(rows, how.keys));
        expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
      }),
      { numRuns: 25 },
    );
  });

  test('go on from where a row stood that is gone', async () => {
    await things.fill(['a', 'b', 'c', 'd'].map((id) => thing({ id, name: 'same' })));
    const { pageInfo } = await list({ first: 2 });
    await things.database.transact(inTime(), (transaction) => transaction.run("DELETE FROM things WHERE id = 'b'"));
    const next = await list({ first: 2, after: pageInfo.endCursor });
    expect(next.nodes.map(({ id }) => id)).toEqual(['c', 'd']);
  });

  test('turn round at a cursor: it marks a place in both directions', async () => {
    await things.fill(['a', 'b', 'c', 'd'].map((id) => thing({ id, name: 'same' })));
    const { pageInfo } = await list({ first: 3 });
    const back = await list({ first: 9, after: pageInfo.endCursor }, [{ sort: byName, direction: 'DESC' }]);
    expect(back.nodes.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('take one statement, and one more for the total', async () => {
    await things.fill(Array.from({ length: 30 }, (_, index) => thing({ id: `thing_${String(index)}` })));
    const before = things.database.statementCount();
    const found = await list({ first: 10 });
    expect([found.nodes.length, things.database.statementCount() - before]).toEqual([10, 1]);
    expect([await found.countAll(), things.database.statementCount() - before]).toEqual([30, 2]);
  });

  test('refuse forged cursors or take them as places; the database never complains', async () => {
    await things.fill([thing({ id: 'a' }), thing({ id: 'b', position: 1, happenedAt: '2026-01-01T00:00:00.000Z' })]);
    const odd = fc.oneof(
      fc.jsonValue(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        "' OR 1=1 --",
        '\0',
        '\ud800',
        '0000-01-01T00:00:00.000Z',
        '9999-12-31T24:00:00.000Z',
        '2026-02-31T00:00:00.000Z',
      ),
      fc.integer(),
      fc.maxSafeInteger(),
    );
    await fc.assert(
      fc.asyncProperty(anyList, odd, odd, async ({ keys, backward, size }, value, id) => {
        const name = `t.${keys.map(({ sort }) => sort.name).join(',')}`;
        const values = keys.length === 1 ? value : keys.map(() => value);
        const cursor = Buffer.from(JSON.stringify([name, values, id])).toString('base64url');
        const args = backward ? { last: size, before: cursor } : { first: size, after: cursor };
        try {
          expect((await list(args, keys)).nodes.length).toBeLessThanOrEqual(2);
        } catch (error) {
          expect(error).toMatchObject({ name: 'AppError', code: 'BAD_CURSOR' });
        }
      }),
      { numRuns: 400 },
    );
  });
});
