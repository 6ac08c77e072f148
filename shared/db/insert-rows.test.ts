import { testDatabases } from '../testing/databases.js';
import { insertValues } from './insert-rows.js';
import { inTime, openThings, thing, Thing, type ThingDatabase } from './testing/things.js';

describe.each(testDatabases)('rows that are inserted together on %s', (kind) => {
  let things: ThingDatabase;
  beforeAll(async () => {
    things = await openThings(kind);
  });
  afterAll(() => things.remove());

  test('may leave different properties to the defaults of their columns', async () => {
    const rows = [
      thing({ id: 'thing_1', name: 'first' }),
      Object.assign(thing({ id: 'thing_2', name: 'second' }), { code: undefined, facts: undefined }),
      thing({ id: 'thing_3', code: 'C', facts: { a: [1] }, isOpen: true, happenedAt: '2026-01-05T08:00:00.000Z' }),
    ];
    await things.fill(rows);
    expect(await things.rows()).toEqual([rows[0], thing({ id: 'thing_2', name: 'second' }), rows[2]]);
  });

  test('take as many statements as the database has to bind their values in', async () => {
    const rows = Array.from({ length: 5_001 }, (_one, index) =>
      thing({ id: `thing_${String(index).padStart(5, '0')}`, position: index }),
    );
    const before = things.database.statementCount();
    await things.database.transact(inTime(), (tx) => tx.insert(Thing, rows));
    // 13 values each, of which a statement takes 30,000.
    expect(things.database.statementCount() - before).toBeLessThanOrEqual(3 + 2);
    expect((await things.rows()).filter(({ position }) => position !== null)).toEqual(rows);
  });

  test('may be values alone; answered is how many were not there yet', async () => {
    await things.fill([thing({ id: 'thing_7', name: 'kept' })]);
    const values = ['thing_7', 'thing_8', 'thing_9'].map((id) => [id, 'new', false, 1]);
    const inserted = await things.database.transact(inTime(), (tx) =>
      insertValues(tx, `${tx.insertIgnore} INTO things (id, name, is_open, version)`, values),
    );
    expect(inserted).toBe(2);
    expect((await things.rows()).map(({ id, name }) => [id, name])).toEqual([
      ['thing_7', 'kept'],
      ['thing_8', 'new'],
      ['thing_9', 'new'],
    ]);
    expect(await things.database.transact(inTime(), (tx) => insertValues(tx, 'INSERT INTO things (id)', []))).toBe(0);
  });
});
