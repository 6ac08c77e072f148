import { testDatabases } from '../testing/databases.js';
import type { SqlCondition } from '../access/row-policy.js';
import { allOf, between, equalTo, oneOf, startsWith } from './conditions.js';
import { byIdLoader, placeholders } from './lookup.js';
import { openThings, thing, Thing, thingPolicy, type ThingDatabase } from './testing/things.js';

describe.each(testDatabases)('conditions on %s', (kind) => {
  let things: ThingDatabase;
  beforeAll(async () => {
    things = await openThings(kind);
    await things.fill([
      thing({ id: 'a', name: 'alpha', position: 1, ownerId: 'usr_1' }),
      thing({ id: 'b', name: 'beta', position: 2 }),
      thing({ id: 'c', name: 'alphabet', isOpen: true }),
      thing({ id: 'd', name: 'alpha', position: 4, deletedAt: '2026-01-01T00:00:00.000Z' }),
    ]);
  });
  afterAll(() => things.remove());

  const found = async (condition: SqlCondition | undefined) => {
    const { sql, parameters } = allOf(condition);
    const rows = await things.database.reader.query(`SELECT t.id FROM things t WHERE ${sql} ORDER BY t.id`, parameters);
    return rows.map(({ id }) => id).join('');
  };

  test.each<[string, SqlCondition | undefined, string]>([
    ['a value', equalTo('t.name', 'alpha'), 'ad'],
    ['a truth', equalTo('t.is_open', true), 'c'],
    ['no value', equalTo('t.name', undefined), 'abcd'],
    ['one of several', oneOf('t.position', [1, 4, 9]), 'ad'],
    ['one of none', oneOf('t.position', []), ''],
    ['one of no placeholders', { sql: `t.position IN (${placeholders([])})`, parameters: [] }, ''],
    ['whatever', oneOf('t.position', null), 'abcd'],
    ['from', between('t.position', 2, undefined), 'bd'],
    ['to', between('t.position', undefined, 2), 'ab'],
    ['from and to', between('t.position', 2, 3), 'b'],
    ['from zero', between('t.position', 0, 1), 'a'],
    ['neither', between('t.position', null, undefined), 'abcd'],
    ['a beginning', startsWith('t.name', 'alph'), 'acd'],
    ['the whole as a beginning', startsWith('t.name', 'alphabet'), 'c'],
    ['any beginning', startsWith('t.name', ''), 'abcd'],
    ['no beginning', startsWith('t.name', null), 'abcd'],
    ['a beginning of nothing', startsWith('t.code', ''), ''],
    [
      'all together',
      allOf(startsWith('t.name', 'alpha'), undefined, between('t.position', 1, 4), equalTo('t.id', 'd')),
      'd',
    ],
    ['nothing together', allOf(), 'abcd'],
  ])('%s', async (_name, condition, ids) => {
    expect(await found(condition)).toBe(ids);
  });

  test('rows are loaded by any number of ids in one statement, those that may be seen', async () => {
    const load = async (principal: object, ids: readonly string[]) => {
      const before = things.database.statementCount();
      const loader = byIdLoader(things.scope(principal), Thing, thingPolicy);
      const rows = await Promise.all(ids.map((id) => loader.load(id)));
      return [rows.map((row) => row?.id ?? null), things.database.statementCount() - before];
    };
    const odd = ['a ', 'A', ' a', '', "a' OR '1'='1", '😀', '\0', 'a\0', '\ud800'];
    const none = odd.map(() => null);
    expect(await load({}, ['c', 'd', 'a', 'b', 'a', ...odd])).toEqual([['c', null, 'a', 'b', 'a', ...none], 1]);
    expect(await load({ levels: { Thing: ['own'] }, userId: 'usr_1' }, ['a', 'b', 'c'])).toEqual([
      ['a', null, null],
      1,
    ]);
    const many = Array.from({ length: 1_000 }, (_, index) => `thing_${String(index)}`);
    expect((await load({}, ['b', ...many.slice(1)]))[1]).toBe(1);
  });
});
