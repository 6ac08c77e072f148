import { testDatabases } from '../testing/databases.js';
import { duplicateTranslation, indexColumns, isDuplicateEntry } from './duplicate-entry.js';
import { inTime, openThings, thing, Thing, type ThingDatabase } from './testing/things.js';

describe.each(testDatabases)('broken unique indexes on %s', (kind) => {
  let things: ThingDatabase;
  beforeAll(async () => {
    things = await openThings(kind);
  });
  afterAll(() => things.remove());

  const CODE = { code: 'x' };
  const PLACE = { parentId: 'p', position: 1 };
  const translating = duplicateTranslation(Thing, 'thing', { ux_things_code: { field: 'code', label: 'code' } });

  /** What goes wrong when the second row joins the first. */
  async function failure(first: Partial<Thing>, second: Partial<Thing>): Promise<unknown> {
    await things.fill([thing({ id: 'a', ...first })]);
    const insert = () =>
      things.database.transact(inTime(), (transaction) => transaction.insert(Thing, thing({ id: 'b', ...second })));
    const outcome: unknown = await translating('input', insert).catch((error: unknown) => error);
    expect((await things.rows()).map(({ id }) => id)).toEqual(outcome === undefined ? ['a', 'b'] : ['a']);
    return outcome;
  }

  test('become a failure that names the field', async () => {
    expect(await failure(CODE, CODE)).toMatchObject({
      name: 'AppError',
      code: 'DUPLICATE',
      message: 'input.code: another thing has this code.',
      details: { field: 'input.code' },
    });
  });

  test('without a translation stay what they are', async () => {
    const error = await failure(PLACE, PLACE);
    expect(isDuplicateEntry(error, Thing, 'ux_things_parent_id_position')).toBe(true);
    expect(isDuplicateEntry(error, Thing, 'ux_things_code')).toBe(false);
  });

  test('are told by the index, not by what the value says', async () => {
    for (const parentId of ["' for key 'ux_things_code'", "x' for key 'ux_things_code"]) {
      const error = await failure({ ...PLACE, parentId }, { ...PLACE, parentId });
      expect(isDuplicateEntry(error, Thing, 'ux_things_parent_id_position')).toBe(true);
      expect(isDuplicateEntry(error, Thing, 'ux_things_code')).toBe(false);
    }
  });

  test('count nulls as different, and all columns together', async () => {
    expect(await failure({}, {})).toBeUndefined();
    expect(await failure({ parentId: 'p' }, { parentId: 'p' })).toBeUndefined();
    expect(await failure(PLACE, { ...PLACE, position: 2 })).toBeUndefined();
  });

  test('are not taken for other failures', async () => {
    const sameId = await failure({}, { id: 'a' });
    const noName = await failure({}, { name: null as never });
    for (const error of [sameId, noName, new Error('x'), undefined, 'text', null, { errno: 1062, message: '' }]) {
      expect(isDuplicateEntry(error, Thing, 'ux_things_code')).toBe(false);
    }
  });
});

test('indexes are asked for by a name that exists', () => {
  expect(indexColumns(Thing, 'ux_things_parent_id_position')).toEqual(['parent_id', 'position']);
  expect(() => indexColumns(Thing, 'ux_things_nothing')).toThrow('No index ux_things_nothing on this entity.');
});
