import { testDatabases } from '../testing/databases.js';
import { toSnakeCase } from './entity-columns.js';
import { columnList, mapRow, toDatabaseInstant, toInstant, toNumber, toSqlValues } from './rows.js';
import { inTime, openThings, thing, Thing, type ThingDatabase } from './testing/things.js';

const FULL = thing({
  id: 'thing_1',
  name: "星河乳业 “𠮷” 😀 '; DROP TABLE things; -- \\ \\' \"",
  code: 'C-1',
  parentId: 'thing_0',
  position: -2_147_483_648,
  amount: Number.MAX_SAFE_INTEGER,
  isOpen: true,
  facts: { list: [1, 'zwei', null, true, { three: '三' }], text: '\n\t"\\' },
  body: 'line\r\n\tline\n',
  dueOn: '9999-12-31',
  happenedAt: '9999-12-31T23:59:59.999Z',
  ownerId: 'usr_1',
  version: 2_147_483_647,
  deletedAt: '1970-01-01T00:00:00.000Z',
});
const EMPTY = thing({ id: 'thing_2' });
const SMALL = thing({
  id: 'thing_3',
  amount: Number.MIN_SAFE_INTEGER,
  facts: [],
  position: 0,
  happenedAt: '1000-01-01T00:00:00.001Z',
  // An hour that clocks in New York and Berlin skip; the machine's zone must not matter.
  deletedAt: '2026-03-29T02:30:00.120Z',
});
const ROWS = [FULL, EMPTY, SMALL];

describe.each(testDatabases)('rows on %s', (kind) => {
  let things: ThingDatabase;
  beforeAll(async () => {
    things = await openThings(kind);
  });
  afterAll(() => things.remove());

  const select = `SELECT ${columnList(Thing, 't')} FROM things t ORDER BY t.id`;

  test('come back as they were inserted, by the mapper and by TypeORM', async () => {
    await things.fill(ROWS);
    expect(await things.database.reader.select(Thing, select)).toEqual(ROWS);
    expect(await things.rows()).toEqual(ROWS);
  });

  test('come back as a statement wrote them', async () => {
    await things.fill(ROWS.map(({ id }) => thing({ id, isOpen: true, facts: 'old' })));
    await things.database.transact(inTime(), async (transaction) => {
      for (const row of ROWS) {
        const values = Object.entries(toSqlValues(Thing, row));
        const assignments = values.map(([property]) => `${toSnakeCase(property)} = ?`).join(', ');
        const parameters = [...values.map(([, value]) => value), row.id];
        expect(await transaction.run(`UPDATE things SET ${assignments} WHERE id = ?`, parameters)).toBe(1);
      }
    });
    expect(await things.database.reader.select(Thing, select)).toEqual(ROWS);
    expect(await things.rows()).toEqual(ROWS);
  });

  test('are counted where a statement changes nothing of them', async () => {
    await things.fill(ROWS);
    const affected = await things.database.transact(inTime(), async ({ run }) => [
      await run('UPDATE things SET version = version'),
      await run("UPDATE things SET name = name WHERE id = 'thing_2'"),
      await run("DELETE FROM things WHERE id = 'nothing'"),
    ]);
    expect(affected).toEqual([3, 1, 0]);
  });

  test('give numbers and instants from aggregates', async () => {
    await things.fill(ROWS);
    const [row] = await things.database.reader.query(
      'SELECT COUNT(*) AS number, SUM(position) AS sum, MAX(happened_at) AS latest, MIN(code) AS code FROM things',
    );
    expect([toNumber(row?.number), toNumber(row?.sum), toInstant(row?.latest), row?.code]).toEqual([
      3,
      -2_147_483_648,
      '9999-12-31T23:59:59.999Z',
      'C-1',
    ]);
  });

  test('compare instants as the code writes them', async () => {
    await things.fill(ROWS);
    const found = async (condition: string, instant: string) =>
      (
        await things.database.reader.query(`SELECT id FROM things WHERE ${condition} ORDER BY id`, [
          toDatabaseInstant(instant),
        ])
      ).map(({ id }) => id);
    expect(await found('happened_at = ?', '1000-01-01T00:00:00.001Z')).toEqual(['thing_3']);
    expect(await found('happened_at > ?', '1000-01-01T00:00:00.001Z')).toEqual(['thing_1']);
    expect(await found('happened_at <= ?', '1000-01-01T00:00:00.001Z')).toEqual(['thing_3']);
    expect(await found('deleted_at = ?', '2026-03-29T04:30:00.120+02:00')).toEqual(['thing_3']);
  });

  test('leave out columns that were not selected', async () => {
    await things.fill([FULL]);
    const [row = {}] = await things.database.reader.query('SELECT is_open, name FROM things');
    expect(mapRow(Thing, row)).toEqual({ isOpen: true, name: FULL.name });
  });
});

// SQLite keeps no widths; there the checks of the input are all there is.
const mysqlDescribe = testDatabases.includes('mysql') ? describe : describe.skip;

mysqlDescribe('values on a server', () => {
  test('that do not fit a column are refused instead of cut', async () => {
    const things = await openThings('mysql');
    const insert = (row: Thing) => things.database.transact(inTime(), (transaction) => transaction.insert(Thing, row));
    await expect(insert(thing({ id: 'a', name: 'x'.repeat(256) }))).rejects.toThrow('Data too long');
    await expect(insert(thing({ id: 'a', body: 'x'.repeat(65_536) }))).rejects.toThrow('Data too long');
    await expect(insert(thing({ id: 'a', position: 2 ** 31 }))).rejects.toThrow('Out of range');
    await expect(insert(thing({ id: 'a', happenedAt: '+010000-01-01T00:00:00.000Z' }))).rejects.toThrow('Incorrect');
    expect(await things.rows()).toEqual([]);
    await things.remove();
  });
});
