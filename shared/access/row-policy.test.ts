import { testDatabases } from '../testing/databases.js';
import { openThings, thing, type ThingDatabase } from '../db/testing/things.js';
import { ANONYMOUS, type Principal } from './principal.js';
import { rowPolicy } from './row-policy.js';

const COLUMNS = {
  own: 'owner_id',
  team: 'code',
  territory: 'name',
  partner: 'parent_id',
  customer: 'id',
  published: 'is_open',
};
const policy = rowPolicy(
  'thing',
  {
    administrator: 'all',
    blind: 'none',
    rep: 'own',
    lead: 'team',
    regional: 'territory',
    agency: 'partner',
    client: 'customer',
    visitor: 'published',
  },
  COLUMNS,
);

const ROWS = [
  thing({ id: 'cus_1', ownerId: 'usr_1', code: 'team_1', name: 'ter_1', parentId: 'par_1' }),
  thing({ id: 'cus_2', ownerId: 'usr_2', code: 'team_2', name: 'ter_2', parentId: 'par_2' }),
  thing({ id: 'cus_3', ownerId: 'usr_1', code: 'team_3', name: 'ter_3', isOpen: true }),
  thing({ id: 'cus_4' }),
];

const somebody: Principal = { ...ANONYMOUS, roles: [], subject: 'somebody', kind: 'staff' };
const USER = {
  userId: 'usr_1',
  teamIds: ['team_1', 'team_2'],
  territoryIds: ['ter_2'],
  partnerId: 'par_2',
  customerId: 'cus_3',
};

const TABLE: [string[], Partial<Principal>, string[]][] = [
  [['administrator'], {}, ['cus_1', 'cus_2', 'cus_3', 'cus_4']],
  [['blind'], USER, []],
  [['rep'], USER, ['cus_1', 'cus_3']],
  [['rep'], {}, []],
  [['rep'], { userId: 'usr_9' }, []],
  [['rep'], { userId: '' }, []],
  [['rep'], { userId: "usr_1' OR '1'='1" }, []],
  [['lead'], USER, ['cus_1', 'cus_2']],
  [['lead'], { ...USER, teamIds: [] }, []],
  [['regional'], USER, ['cus_2']],
  [['regional'], { ...USER, territoryIds: [] }, []],
  [['agency'], USER, ['cus_2']],
  [['agency'], {}, []],
  [['client'], USER, ['cus_3']],
  [['client'], {}, []],
  [['visitor'], {}, ['cus_3']],
  [['rep', 'regional'], USER, ['cus_1', 'cus_2', 'cus_3']],
  [['visitor', 'agency'], USER, ['cus_2', 'cus_3']],
  [['blind', 'client'], USER, ['cus_3']],
  [['rep', 'administrator'], {}, ['cus_1', 'cus_2', 'cus_3', 'cus_4']],
  [['rep', 'rep'], USER, ['cus_1', 'cus_3']],
  [[], USER, []],
  [['unknown'], USER, []],
  [['Administrator'], USER, []],
  [['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'], USER, []],
];

describe.each(testDatabases)('row rules on %s', (kind) => {
  let things: ThingDatabase;
  beforeAll(async () => {
    things = await openThings(kind);
    await things.fill(ROWS);
  });
  afterAll(() => things.remove());

  const select = async (principal: Principal, rest: string) => {
    const { sql, parameters } = policy.predicate(principal, 't');
    const rows = await things.database.reader.query(
      `SELECT t.id FROM things t WHERE ${rest} AND ${sql} ORDER BY t.id`,
      parameters,
    );
    return rows.map(({ id }) => id);
  };

  test.each(TABLE)('%j with %j see %j', async (roles, facts, visible) => {
    const principal = { ...somebody, ...facts, roles };
    expect(await select(principal, '1 = 1')).toEqual(visible);
    // The condition holds together beside others.
    expect(await select(principal, "t.id = 'cus_2'")).toEqual(visible.filter((id) => id === 'cus_2'));
    expect(await select(principal, '1 = 0')).toEqual([]);
  });

  test('nobody in particular sees what is published at most', async () => {
    expect(await select(ANONYMOUS, '1 = 1')).toEqual(['cus_3']);
    const { sql } = rowPolicy('thing', { administrator: 'all' }).predicate(ANONYMOUS, 't');
    expect(sql).toBe('1 = 0');
  });
});

test('columns have their usual names unless the table calls them otherwise', () => {
  const usual = rowPolicy('thing', {
    a: 'own',
    b: 'team',
    c: 'territory',
    d: 'partner',
    e: 'customer',
    f: 'published',
  });
  const { sql, parameters } = usual.predicate({ ...somebody, ...USER, roles: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'x');
  expect(sql).toBe(
    '(x.owner_id = ? OR x.team_id IN (?, ?) OR x.territory_id IN (?) OR x.partner_id = ? OR x.customer_id = ? OR x.is_published = 1)',
  );
  expect(parameters).toEqual(['usr_1', 'team_1', 'team_2', 'ter_2', 'par_2', 'cus_3']);
});
