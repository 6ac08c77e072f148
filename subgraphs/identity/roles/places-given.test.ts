import { testDatabases } from '../../../shared/testing/databases.js';
import type { Json } from '../../../test/kit/graph-server.js';
import type { TestClient } from '../../../test/kit/test-graph.js';
import { codeOf, documentOf, StaffAccounts } from '../testing/staff-accounts.js';

describe.each(testDatabases)('teams and territories are given by whoever reaches their rows on %s', (kind) => {
  const staff = new StaffAccounts();
  const ids: Record<string, string> = {};
  /** Reaches the rows of the east alone. */
  let keeper: TestClient;
  let boss: TestClient;
  beforeAll(async () => {
    await staff.start(kind);
    const levels = (level: string) => ['Customer', 'Contact'].map((type) => ({ type, level }));
    for (const name of ['East', 'West']) {
      ids[`team${name}`] = (await staff.administer('createTeam', { name }, 'team { id }')).team.id;
      ids[`territory${name}`] = (await staff.administer('createTerritory', { name }, 'territory { id }')).territory.id;
    }
    for (const [name, level] of [
      ['of-team', 'TEAM'],
      ['of-territory', 'TERRITORY'],
      ['of-all', 'ALL'],
      ['of-nothing', undefined],
    ] as const) {
      const input = { name, description: 'Ours', kind: 'STAFF', scopes: [], levels: level ? levels(level) : [] };
      ids[name] = (await staff.administer('createRole', input, 'role { id }')).role.id;
    }
    const seen = { User: ['all'], Role: ['all'], Team: ['all'], Territory: ['all'], Account: ['all'] } as const;
    const scopes = ['users:read', 'users:write', 'roles:read', 'roles:write', 'accounts:read', 'accounts:write'];
    const [teamIds, territoryIds] = [[ids.teamEast!], [ids.territoryEast!]];
    const reach = ['team', 'territory'] as const;
    keeper = staff.server.graph.as('sales-rep', {
      scopes,
      levels: { ...seen, Customer: reach, Contact: reach },
      teamIds,
      territoryIds,
    });
    boss = staff.server.graph.as('sales-rep', { scopes, levels: { ...seen, Customer: ['all'], Contact: ['all'] } });
  });
  afterAll(() => staff.close());

  const rows = async () => {
    const tables = ['users', 'user_territories', 'roles', 'accounts', 'token_epochs', 'journal_entries'];
    const all = [];
    for (const table of tables) all.push(await staff.database.reader.query(`SELECT * FROM ${table} ORDER BY 1, 2`));
    return all;
  };
  const refused = async (mutation: string, input: object, answer: string) => {
    const before = await rows();
    const refusal = await keeper.refusal(documentOf(mutation, answer), { input });
    expect(await rows()).toEqual(before);
    expect(refusal.code).toBe('FORBIDDEN');
    expect([...(refusal.extensions.missing as string[])].sort()).toEqual(['Contact: ALL', 'Customer: ALL']);
  };
  const by = (who: TestClient, mutation: string, input: object, answer: string): Promise<Json> =>
    who.data(documentOf(mutation, answer), { input });
  const userId = (id: string, expectedVersion: number) => ({ userId: id, expectedVersion });

  test('a team by whoever has it, or all of what its members reach', async () => {
    const { id, version } = await staff.newcomer(['of-team']);
    const team = (teamId: string | null, expectedVersion: number) => ({ id, expectedVersion, teamId });
    await refused('updateUser', team(ids.teamWest!, version), 'user { id }');
    await by(keeper, 'updateUser', team(ids.teamEast!, version), 'user { id }');
    await by(boss, 'updateUser', team(ids.teamWest!, version + 1), 'user { id }');
    // What somebody has already is not given, and taking away is free.
    await by(keeper, 'updateUser', { ...team(ids.teamWest!, version + 2), title: 'Rep' }, 'user { id }');
    await by(keeper, 'updateUser', team(null, version + 3), 'user { id }');
  });

  test('territories, each of those that are added', async () => {
    const { id, version } = await staff.newcomer(['of-territory']);
    const { territoryEast: east, territoryWest: west } = ids;
    const give = (territoryIds: (string | undefined)[], at: number) => ({ ...userId(id, at), territoryIds });
    await refused('assignTerritories', give([east, west], version), 'user { id }');
    await by(keeper, 'assignTerritories', give([east], version), 'user { id }');
    await by(boss, 'assignTerritories', give([west], version + 1), 'user { id }');
    await by(keeper, 'assignTerritories', give([east, west], version + 2), 'user { id }');
    await by(keeper, 'assignTerritories', give([], version + 3), 'user { id }');
  });

  test('to whoever reaches no rows by them, or all rows anyway, by anybody who keeps the directory', async () => {
    const input = { name: 'New', teamId: ids.teamWest };
    const { createUser } = await by(keeper, 'createUser', input, 'user { id version }');
    const { id, version } = createUser.user as { id: string; version: number };
    const territories = { ...userId(id, version), territoryIds: [ids.territoryWest] };
    await by(keeper, 'assignTerritories', territories, 'user { id }');
    // Nor is it given in two steps.
    for (const role of ['of-team', 'of-territory']) {
      await refused('assignRoles', { ...userId(id, version + 1), roles: [role] }, 'user { id }');
    }
    await by(boss, 'assignRoles', { ...userId(id, version + 1), roles: ['of-all'] }, 'user { id }');
    await by(keeper, 'updateUser', { id, expectedVersion: version + 2, teamId: null }, 'user { id }');
    await by(keeper, 'updateUser', { id, expectedVersion: version + 3, teamId: ids.teamWest }, 'user { id }');
  });

  test('nor by what a role gains that others have, or by acting for them', async () => {
    const { id, email, version } = await staff.newcomer(['of-nothing']);
    await staff.administer('updateUser', { id, expectedVersion: version, teamId: ids.teamWest }, 'user { id }');
    const gain = (type: string, level: string) => ({
      id: ids['of-nothing'],
      expectedVersion: 1,
      levels: [{ type, level }],
    });
    const before = await rows();
    const refusal = await keeper.refusal(documentOf('updateRole', 'role { id }'), { input: gain('Customer', 'TEAM') });
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', extensions: { missing: ['Customer: ALL'] } });
    expect(await rows()).toEqual(before);
    await by(keeper, 'updateRole', gain('Customer', 'TERRITORY'), 'role { id }');

    const roles = ['of-nothing', 'of-team'];
    await staff.administer('assignRoles', { ...userId(id, version + 1), roles }, 'user { id }');
    await refused('inviteUser', { userId: id }, 'token');
    await refused('updateUser', { id, expectedVersion: version + 2, externalId: 'S-77' }, 'user { id }');
    await by(boss, 'inviteUser', { userId: id }, 'token');
    expect(codeOf(await staff.signIn(email))).toBe('OK');
  });
});
