import fc from 'fast-check';
import { testDatabases } from '../testing/databases.js';
import { normalForm, sortableName } from '../text/normal-form.js';
import { allOf } from './conditions.js';
import {
  CAPITALS,
  dateFilter,
  dateTimeFilter,
  enumFilter,
  idFilter,
  moneyFilter,
  NORMAL_FORM,
  numberFilter,
  presenceFilter,
  referenceFilter,
  since,
  textFilter,
  truthFilter,
} from './field-filters.js';
import { filterCondition, type FilterFields } from './filter.js';
import { openThings, thing, type Thing, type ThingDatabase } from './testing/things.js';

interface ThingFilter {
  and?: ThingFilter[] | null;
  or?: ThingFilter[] | null;
  not?: ThingFilter | null;
  id?: { eq?: string | null; in?: string[] | null } | null;
  name?: { eq?: string | null; in?: string[] | null; startsWith?: string | null } | null;
  code?: { eq?: string | null; in?: string[] | null; startsWith?: string | null; isNull?: boolean | null } | null;
  kind?: { eq?: string | null; in?: string[] | null; isNull?: boolean | null } | null;
  position?: { eq?: number; in?: number[]; from?: number; to?: number; isNull?: boolean } | null;
  worth?: { currency?: string | null; from?: number; to?: number; isNull?: boolean } | null;
  isOpen?: boolean | null;
  hasBody?: boolean | null;
  dueOn?: { eq?: string; from?: string; to?: string; isNull?: boolean } | null;
  happenedAt?: { from?: string; to?: string; isNull?: boolean } | null;
  parentId?: { eq?: string; in?: string[]; isNull?: boolean } | null;
  changedSince?: string | null;
}

const fields: FilterFields<ThingFilter> = {
  id: idFilter('t.id'),
  name: textFilter('t.name', NORMAL_FORM),
  code: textFilter('t.code', CAPITALS),
  kind: enumFilter('t.owner_id'),
  position: numberFilter('t.position'),
  worth: moneyFilter('t.amount', 't.owner_id'),
  isOpen: truthFilter('t.is_open'),
  hasBody: presenceFilter('t.body'),
  dueOn: dateFilter('t.due_on'),
  happenedAt: dateTimeFilter('t.happened_at'),
  parentId: referenceFilter('t.parent_id', {
    sql: 'EXISTS (SELECT 1 FROM things v WHERE v.id = t.parent_id AND v.is_open = ?)',
    parameters: [1],
  }),
  changedSince: since('t.happened_at'),
};

const refused = (filter: ThingFilter) => {
  try {
    filterCondition(filter, fields);
  } catch (error) {
    return error as Error;
  }
  return undefined;
};
const nested = (levels: number): ThingFilter => (levels === 0 ? { isOpen: true } : { not: nested(levels - 1) });
const many = (count: number): ThingFilter[] => Array.from({ length: count }, () => ({ isOpen: true }));

describe('a filter', () => {
  test.each<[string, ThingFilter, string]>([
    ['four levels', nested(4), 'filter.not.not.not.not: stands too deep: at most 3 of and, or, not within each other.'],
    [
      '51 conditions',
      { or: [{ and: many(25) }, { and: many(26) }] },
      'filter.or.1.and.25.isOpen: is one condition too many; a filter may have at most 50.',
    ],
    [
      '51 empty objects',
      { or: Array.from({ length: 51 }, () => ({})) },
      'filter.or.50: is one condition too many; a filter may have at most 50.',
    ],
    [
      '101 ids',
      { and: [{ id: { in: Array<string>(101).fill('a') } }] },
      'filter.and.0.id.in: holds 101 entries; at most 100 are allowed.',
    ],
    [
      '501 texts',
      { not: { name: { in: Array<string>(501).fill('a') } } },
      'filter.not.name.in: holds 501 entries; at most 500 are allowed.',
    ],
    [
      'an amount of no currency',
      { worth: { to: 1 } },
      'filter.worth.to: goes with filter.worth.currency only: amounts of one currency can be compared.',
    ],
  ])('of %s is refused', (_what, filter, message) => {
    expect(refused(filter)).toMatchObject({ name: 'AppError', code: 'BAD_USER_INPUT', message });
  });

  test('of three levels and 50 conditions is taken', () => {
    expect(refused(nested(3))).toBeUndefined();
    expect(refused({ or: [{ and: many(25) }, { and: many(25) }] })).toBeUndefined();
    expect(refused({ or: Array.from({ length: 50 }, () => ({})) })).toBeUndefined();
  });

  test('that asks for nothing is no condition', () => {
    expect(filterCondition(null, fields)).toBeUndefined();
    expect(filterCondition({ name: null, and: null, not: null }, fields)).toEqual({ sql: '1 = 1', parameters: [] });
  });
});

const TEXTS = ['', 'a', 'A', 'ａ', 'ab', 'b', 'ß', '客', '客户', '\uffff', '𠮷', '𠮷a', '😀'];
const DAYS = ['1900-01-01', '2026-02-28', '2026-03-01'];
const INSTANTS = ['1900-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z'];
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const KINDS = ['ONE', 'TWO'];
const NUMBERS = [-1, 0, 1, 2_147_483_647];

const anyThings = fc
  .array(
    fc.record({
      name: fc.constantFrom(...TEXTS.map(sortableName)),
      code: fc.option(fc.constantFrom(...TEXTS.map((text) => text.toUpperCase()))),
      position: fc.option(fc.constantFrom(...NUMBERS)),
      amount: fc.option(fc.constantFrom(...NUMBERS, Number.MAX_SAFE_INTEGER)),
      ownerId: fc.option(fc.constantFrom(...KINDS)),
      isOpen: fc.boolean(),
      body: fc.option(fc.constant('x')),
      dueOn: fc.option(fc.constantFrom(...DAYS)),
      happenedAt: fc.option(fc.constantFrom(...INSTANTS)),
      parentId: fc.option(fc.constantFrom(...IDS)),
    }),
    { maxLength: IDS.length },
  )
  .map((rows) =>
    rows.map((facts, index) => {
      // Both columns of an amount are empty or neither is, and no parent has two things at one position or one code twice.
      const amount = facts.ownerId === null ? null : (facts.amount ?? 0);
      const isTaken = rows.findIndex(({ code }) => code === facts.code) !== index;
      return thing({
        ...facts,
        amount,
        code: isTaken ? null : facts.code,
        parentId: facts.parentId,
        id: IDS[index] ?? '',
      });
    }),
  )
  .filter(
    (rows) =>
      new Set(rows.map(({ parentId, position }) => `${String(parentId)} ${String(position)}`)).size === rows.length,
  );

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 2 });
const equality = <T>(values: readonly T[]) => ({
  eq: maybe(fc.constantFrom(...values)),
  in: maybe(fc.array(fc.constantFrom(...values), { maxLength: 3 })),
});
const range = <T>(values: readonly T[]) => ({
  from: maybe(fc.constantFrom(...values)),
  to: maybe(fc.constantFrom(...values)),
});
const isNull = { isNull: maybe(fc.boolean()) };

const anyFilter = fc.letrec<{ filter: ThingFilter }>((tie) => {
  const conditions = {
    id: fc.record(equality(IDS)),
    name: fc.record({ ...equality(TEXTS), startsWith: maybe(fc.constantFrom(...TEXTS)) }),
    code: fc.record({ ...equality(TEXTS), startsWith: maybe(fc.constantFrom(...TEXTS)), ...isNull }),
    kind: fc.record({ ...equality(KINDS), ...isNull }),
    position: fc.record({ ...equality(NUMBERS), ...range(NUMBERS), ...isNull }),
    worth: fc.record({ currency: fc.constantFrom(...KINDS), ...range(NUMBERS), ...isNull }),
    isOpen: fc.boolean(),
    hasBody: fc.boolean(),
    dueOn: fc.record({ eq: maybe(fc.constantFrom(...DAYS)), ...range(DAYS), ...isNull }),
    happenedAt: fc.record({ ...range(INSTANTS), ...isNull }),
    parentId: fc.record({ ...equality(IDS), ...isNull }),
    changedSince: fc.constantFrom(...INSTANTS),
  };
  const alone = fc.oneof(
    ...Object.entries(conditions).map(([name, given]) => given.map((value) => ({ [name]: value }))),
  );
  const list = fc.array(tie('filter'), { maxLength: 3 });
  const joined = fc.oneof(
    fc.record({ and: list }),
    fc.record({ or: list }),
    fc.record({ not: tie('filter') }),
    fc.tuple(alone, fc.record({ or: list, not: tie('filter') })).map(([one, more]) => ({ ...one, ...more })),
  );
  const filter = fc.oneof(
    { maxDepth: 3, depthIdentifier: 'filter' },
    fc.oneof(
      alone,
      fc.tuple(alone, alone).map(([one, other]) => ({ ...one, ...other })),
    ),
    joined,
  );
  return { filter: filter };
}).filter;

/** The slow, obvious meaning of a filter. */
function holds(filter: ThingFilter, row: Thing, rows: readonly Thing[]): boolean {
  const seenParent = rows.find(({ id, isOpen }) => id === row.parentId && isOpen)?.id ?? null;
  const value = (
    column: string | number | null,
    given: Record<string, unknown> | null | undefined,
    form: (text: string) => string = (text) => text,
  ) =>
    Object.entries(given ?? {}).every(([operator, wanted]) => {
      if (wanted == null) return true;
      if (operator === 'isNull') return (column === null) === wanted;
      if (column === null) return false;
      const inForm = (each: unknown) => (typeof each === 'string' ? form(each) : each);
      const order = (other: unknown) =>
        typeof column === 'number'
          ? column - Number(other)
          : Buffer.compare(Buffer.from(column), Buffer.from(String(other)));
      if (operator === 'in') return (wanted as unknown[]).map(inForm).includes(column);
      if (operator === 'startsWith') return String(column).startsWith(form(wanted as string));
      if (operator === 'from') return order(wanted) >= 0;
      if (operator === 'to') return order(wanted) <= 0;
      return inForm(wanted) === column;
    });
  const capitals = (text: string) => text.toUpperCase();
  return (
    (filter.and ?? []).every((each) => holds(each, row, rows)) &&
    (filter.or == null || filter.or.some((each) => holds(each, row, rows))) &&
    (filter.not == null || !holds(filter.not, row, rows)) &&
    value(row.id, filter.id) &&
    value(row.name, filter.name, normalForm) &&
    value(row.code, filter.code, capitals) &&
    value(row.ownerId, filter.kind) &&
    value(row.position, filter.position) &&
    (filter.worth == null || value(row.ownerId, { eq: filter.worth.currency })) &&
    value(row.amount, filter.worth && { from: filter.worth.from, to: filter.worth.to, isNull: filter.worth.isNull }) &&
    (filter.isOpen == null || row.isOpen === filter.isOpen) &&
    (filter.hasBody == null || (row.body !== null) === filter.hasBody) &&
    value(row.dueOn, filter.dueOn) &&
    value(row.happenedAt, filter.happenedAt) &&
    value(seenParent, filter.parentId) &&
    value(row.happenedAt, filter.changedSince == null ? null : { from: filter.changedSince })
  );
}

describe.each(testDatabases)('filters on %s', (kind) => {
  let things: ThingDatabase;
  beforeAll(async () => {
    things = await openThings(kind);
  });
  afterAll(() => things.remove());

  test('find what the same filter finds in memory', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(anyThings, fc.array(anyFilter, { minLength: 10, maxLength: 10 }), async (rows, filters) => {
        await things.fill(rows);
        for (const filter of filters) {
          const { sql, parameters } = allOf(filterCondition(filter, fields));
          const answer = await things.database.reader.query(
            `SELECT t.id FROM things t WHERE ${sql} ORDER BY t.id`,
            parameters,
          );
          const expected = rows.filter((row) => holds(filter, row, rows)).map(({ id }) => id);
          expect({ filter, ids: answer.map(({ id }) => id) }).toEqual({ filter, ids: expected });
          found += expected.length;
        }
      }),
      { numRuns: 40 },
    );
    expect(found).toBeGreaterThan(100);
  });
});
