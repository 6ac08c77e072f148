import { testDatabases } from '../testing/databases.js';
import { openThings, thing, type ThingDatabase } from '../db/testing/things.js';
import { ANONYMOUS, systemPrincipal, type Principal, type RowLevel } from './principal.js';
import { rowPolicy } from './row-policy.js';

const policy = rowPolicy('Thing', {
  own: 'owner_id',
  team: 'code',
  territory: 'name',
  partner: 'parent_id',
  customer: 'id',
  published: 'is_open',
});

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
  [['all'], {}, ['cus_1', 'cus_2', 'cus_3', 'cus_4']],
  [['none'], USER, []],
  [['own'], USER, ['cus_1', 'cus_3']],
  [['own'], {}, []],
  [['own'], { userId: 'usr_9' }, []],
  [['own'], { userId: '' }, []],
  [['own'], { userId: "usr_1' OR '1'='1" }, []],
  [['team'], USER, ['cus_1', 'cus_2']],
  [['team'], { ...USER, teamIds: [] }, []],
  [['territory'], USER, ['cus_2']],
  [['territory'], { ...USER, territoryIds: [] }, []],
  [['partner'], USER, ['cus_2']],
  [['partner'], {}, []],
  [['customer'], USER, ['cus_3']],
  [['customer'], {}, []],
  [['published'], {}, ['cus_3']],
  [['own', 'territory'], USER, ['cus_1', 'cus_2', 'cus_3']],
  [['published', 'partner'], USER, ['cus_2', 'cus_3']],
  [['none', 'customer'], USER, ['cus_3']],
  [['own', 'all'], {}, ['cus_1', 'cus_2', 'cus_3', 'cus_4']],
  [['own', 'own'], USER, ['cus_1', 'cus_3']],
  [[], USER, []],
  [['unknown'], USER, []],
  [['All'], USER, []],
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

  test.each(TABLE)('%j with %j see %j', async (levels, facts, visible) => {
    const principal = { ...somebody, ...facts, levels: { Thing: levels as RowLevel[], Other: ['all'] as const } };
    expect(await select(principal, '1 = 1')).toEqual(visible);
    // The condition holds together beside others.
    expect(await select(principal, "t.id = 'cus_2'")).toEqual(visible.filter((id) => id === 'cus_2'));
    expect(await select(principal, '1 = 0')).toEqual([]);
  });

  test('who holds no level for the type sees nothing', async () => {
    expect(await select(ANONYMOUS, '1 = 1')).toEqual([]);
    expect(await select({ ...somebody, ...USER, levels: { Other: ['all'] } }, '1 = 1')).toEqual([]);
    expect(rowPolicy('constructor').predicate({ ...somebody, ...USER }, 't').sql).toBe('1 = 0');
  });

  test('the system sees everything', async () => {
    expect(await select(systemPrincipal('test'), '1 = 1')).toHaveLength(ROWS.length);
  });
});

test('a level without a column shows nothing, and entries of the journal have columns of their own', () => {
  const levels = { WebhookDelivery: ['own', 'team', 'partner'] } as const;
  const policy = rowPolicy('WebhookDelivery', { own: 'made_by', partner: 'partner_id' });
  const principal: Principal = { ...somebody, ...USER, levels };
  expect(policy.label).toBe('webhook delivery');
  expect(policy.predicate(principal, 'x')).toEqual({
    sql: '(x.made_by = ? OR x.partner_id = ?)',
    parameters: ['usr_1', 'par_2'],
  });
  expect(policy.journalPredicate(principal, 'e', 'was_').sql).toBe('(e.was_owner_id = ? OR e.was_partner_id = ?)');
});
