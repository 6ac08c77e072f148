import fc from 'fast-check';
import { inTime, openThings, thing, Thing, thingPolicy, type ThingDatabase } from '../db/testing/things.js';
import { updateVisible } from '../db/transaction.js';
import { duplicateTranslation } from '../db/duplicate-entry.js';
import { AppError, badInput } from '../errors.js';
import { testDatabases } from '../testing/databases.js';
import { changedFacts, withoutNulls } from './changed-facts.js';
import { importRows, type ImportInput, type RowImport } from './import-rows.js';

interface Row {
  code: string;
  /** What is wrong with it, if anything. */
  fault?: 'unfit' | 'refused' | 'stale' | 'broken' | 'late';
}

const translating = duplicateTranslation(Thing, 'thing', { ux_things_code: { field: 'code', label: 'code' } });

/** Stores rows by their codes, and fails in every way that use cases fail. */
function thingImport(attempts: string[][] = []): RowImport<Row, Row> {
  return {
    prepare: (row) => {
      if (row.fault === 'unfit') throw badInput('row.code', 'is unfit.');
      return row;
    },
    store: async (tx, rows) => {
      attempts.push(rows.map(({ code }) => code));
      await translating('row', () =>
        tx.db.insert(
          Thing,
          rows.map(({ code }) => thing({ id: tx.newId('thing'), code })),
        ),
      );
      for (const { fault } of rows) {
        if (fault === 'refused') throw new AppError('CONFLICT', 'It cannot be.');
        if (fault === 'stale') {
          await updateVisible(tx, Thing, thingPolicy, { id: 'old', expectedVersion: 9 }, { name: 'x' });
        }
        if (fault === 'broken') throw new TypeError('a fault in the program');
        if (fault === 'late') throw new AppError('DEADLINE_EXCEEDED', 'too late');
      }
      return rows.map(({ code }) => ({ status: 'CREATED' as const, id: code }));
    },
  };
}

describe.each(testDatabases)('imports on %s', (kind) => {
  let things: ThingDatabase;
  beforeAll(async () => {
    things = await openThings(kind);
  });
  afterAll(() => things.remove());
  beforeEach(() => things.fill([thing({ id: 'old', code: 'old', version: 3 })]));

  const codes = async () => (await things.rows()).map(({ code }) => code).sort();
  const run = (input: Partial<ImportInput<Row>> & { rows: Row[] }, rowImport = thingImport(), deadline = inTime()) =>
    importRows(things.scope({}, deadline), { onDuplicate: 'SKIP', dryRun: false, ...input }, rowImport);

  test('store good rows and refuse bad ones, each at its place', async () => {
    const attempts: string[][] = [];
    const rows: Row[] = [
      { code: 'a' },
      { code: 'b', fault: 'unfit' },
      { code: 'c' },
      { code: 'old' },
      { code: 'd', fault: 'refused' },
      { code: 'e' },
      { code: 'f', fault: 'stale' },
      { code: 'a' },
      { code: 'g' },
    ];
    const { results } = await run({ rows }, thingImport(attempts));
    const created = (index: number) => ({ index, status: 'CREATED', id: rows[index]?.code });
    const refused = (index: number, code: string, message: string, field?: string) => ({
      ...{ index, status: 'REFUSED', code, message },
      ...(field === undefined ? {} : { field }),
    });
    expect(results).toEqual([
      created(0),
      refused(1, 'BAD_USER_INPUT', 'row.code: is unfit.', 'row.code'),
      created(2),
      refused(3, 'DUPLICATE', 'row.code: another thing has this code.', 'row.code'),
      refused(4, 'CONFLICT', 'It cannot be.'),
      created(5),
      refused(6, 'STALE_VERSION', 'The thing was changed by someone else; read it again. Its version is now 3.'),
      refused(7, 'DUPLICATE', 'row.code: another thing has this code.', 'row.code'),
      created(8),
    ]);
    expect(await codes()).toEqual(['a', 'c', 'e', 'g', 'old']);
    // All at once, then halves, until each bad row stands alone.
    expect(attempts[0]).toEqual(['a', 'c', 'old', 'd', 'e', 'f', 'a', 'g']);
    const alone = attempts.filter((some) => some.length === 1).flat();
    expect(alone).toEqual(expect.arrayContaining(['old', 'd', 'f', 'a']));
  });

  test('answer for every row as if it came alone, whatever is wrong with others', async () => {
    const anyRow = fc.record({
      code: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'old'),
      fault: fc.option(fc.constantFrom('unfit' as const, 'refused' as const, 'stale' as const), {
        nil: undefined,
        freq: 4,
      }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 12 }), fc.boolean(), async (generated, dryRun) => {
        const rows = generated.map(({ code, fault }): Row => (fault ? { code, fault } : { code }));
        await things.fill([thing({ id: 'old', code: 'old', version: 3 })]);
        const stored = new Set(['old']);
        const expected = rows.map(({ code, fault }) => {
          if (fault === 'unfit') return 'BAD_USER_INPUT';
          if (stored.has(code)) return 'DUPLICATE';
          if (fault) return fault === 'stale' ? 'STALE_VERSION' : 'CONFLICT';
          stored.add(code);
          return 'CREATED';
        });
        const { results } = await run({ rows, dryRun });
        expect(results.map(({ index }) => index)).toEqual(rows.map((_row, index) => index));
        expect(results.map(({ status, code }) => (status === 'REFUSED' ? code : status))).toEqual(expected);
        expect(results.map(({ id }) => id ?? null)).toEqual(
          rows.map(({ code }, index) => (expected[index] === 'CREATED' && !dryRun ? code : null)),
        );
        expect(await codes()).toEqual(dryRun ? ['old'] : [...stored].sort());
      }),
      { numRuns: 40 },
    );
  });

  test('keep nothing of a batch when the program fails, or time runs out', async () => {
    const good = Array.from({ length: 20 }, (_, index): Row => ({ code: `good ${String(index)}` }));
    const bad: Row = { code: 'bad', fault: 'refused' };
    await expect(run({ rows: [...good, bad, { code: 'x', fault: 'broken' }] })).rejects.toThrow(
      'a fault in the program',
    );
    await expect(run({ rows: [...good, bad, { code: 'x', fault: 'late' }] })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
    await expect(run({ rows: good }, thingImport(), Date.now() - 1)).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
    const fewer: RowImport<Row, Row> = { ...thingImport(), store: () => Promise.resolve([]) };
    await expect(run({ rows: good }, fewer)).rejects.toThrow('An import answered fewer outcomes than rows.');
    expect(await codes()).toEqual(['old']);
  });

  test('take no transaction where every row is refused at once', async () => {
    const before = things.database.statementCount();
    const { results } = await run({ rows: [{ code: 'a', fault: 'unfit' }] });
    expect(results.map(({ status }) => status)).toEqual(['REFUSED']);
    expect(things.database.statementCount()).toBe(before);
  });

  test('hold from 1 to 500 rows', async () => {
    const message = 'input.rows: must hold from 1 to 500 rows.';
    const rows = Array.from({ length: 501 }, (_, index): Row => ({ code: String(index) }));
    for (const some of [[], rows]) {
      await expect(run({ rows: some })).rejects.toMatchObject({ code: 'BAD_USER_INPUT', message });
    }
    const { results } = await run({ rows: rows.slice(1) });
    expect(results.filter(({ status }) => status === 'CREATED')).toHaveLength(500);
    expect(await codes()).toHaveLength(501);
  });

  test('refuse 500 rows one by one in reasonable time', async () => {
    const rows = Array.from({ length: 500 }, (): Row => ({ code: 'old' }));
    const { results } = await run({ rows });
    expect(results.every(({ code }) => code === 'DUPLICATE')).toBe(true);
    expect(await codes()).toEqual(['old']);
  });
});

test('facts are changed where they differ from what is stored', () => {
  const stored = { a: 1, b: null, c: [{ x: 1 }], d: 'same', e: false };
  expect(changedFacts(stored, { a: 1, b: null, c: [{ x: 1 }], d: 'same', e: false })).toEqual({});
  expect(changedFacts(stored, { b: undefined })).toEqual({});
  expect(changedFacts(stored, { a: 2, b: 0, c: [{ x: 2 }], d: null, e: null })).toEqual({
    a: 2,
    b: 0,
    c: [{ x: 2 }],
    d: null,
    e: null,
  });
  expect(withoutNulls({ a: 0, b: null, c: '', d: false, e: undefined })).toEqual({ a: 0, c: '', d: false });
});
