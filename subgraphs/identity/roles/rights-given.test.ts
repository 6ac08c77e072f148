import { testDatabases } from '../../../shared/testing/databases.js';
import type { Json } from '../../../test/kit/graph-server.js';
import type { TestClient } from '../../../test/kit/test-graph.js';
import { guardedTypes, scopes as everyScope } from '../__generated__/guarded-types.js';
import { codeOf, documentOf, PASSWORD, StaffAccounts } from '../testing/staff-accounts.js';

describe.each(testDatabases)('rights are given by whoever has them on %s', (kind) => {
  const staff = new StaffAccounts();
  let desk: TestClient;
  let keeper: TestClient;
  beforeAll(async () => {
    await staff.start(kind);
    const levels = { User: ['all'], Account: ['all'], Role: ['all'], Customer: ['all'] } as const;
    const rep = (scopes: string[]) => staff.server.graph.as('sales-rep', { scopes, levels });
    desk = rep(['accounts:read', 'accounts:write', 'users:read']);
    keeper = rep(['roles:read', 'roles:write', 'users:read', 'users:write', 'customers:read']);
  });
  afterAll(() => staff.close());

  const rows = async () => {
    const tables = ['users', 'roles', 'accounts', 'sessions', 'one_time_tokens', 'token_epochs', 'journal_entries'];
    const all = [];
    for (const table of tables) all.push(await staff.database.reader.query(`SELECT * FROM ${table} ORDER BY 1`));
    return all;
  };
  /** What a mutation is refused with, once it has changed nothing. */
  const refused = async (who: TestClient, mutation: string, input: object, answer: string) => {
    const before = await rows();
    const { code, extensions } = await who.refusal(documentOf(mutation, answer), { input });
    expect(await rows()).toEqual(before);
    return { code, missing: extensions.missing as string[] | undefined };
  };
  const roleNamed = async (name: string) =>
    (await staff.administrator.data<Json>('{ roles { id name version } }')).roles.find(
      (role: { name: string }) => role.name === name,
    ) as { id: string; version: number };
  const versionOf = async (id: string) =>
    (await staff.administrator.data<Json>('query ($id: ID!) { user(id: $id) { version } }', { id })).user
      .version as number;

  test('nobody looks after the account of somebody who may do more, or whom they do not see', async () => {
    const boss = await staff.newcomer(['administrator']);
    const nobody = await staff.newcomer([]);
    const blind = staff.server.graph.as('sales-rep', {
      scopes: ['accounts:read', 'accounts:write', 'users:read'],
      levels: { Account: ['all'] },
    });
    for (const [mutation, answer] of [
      ['inviteUser', 'token'],
      ['endSessionsOfUser', 'ended'],
      ['removeTotp', 'account { id }'],
    ] as const) {
      const refusal = await refused(desk, mutation, { userId: boss.id }, answer);
      expect(refusal.code).toBe('FORBIDDEN');
      expect(refusal.missing).toEqual(expect.arrayContaining(['roles:write', 'Contact: ALL']));
      expect(refusal.missing).not.toContain('accounts:write');
      expect(await refused(blind, mutation, { userId: nobody.id }, answer)).toMatchObject({ code: 'NOT_FOUND' });
      await desk.data(documentOf(mutation, answer), { input: { userId: nobody.id } });
    }
    expect(codeOf(await staff.signIn(boss.email))).toBe('OK');
  });

  test('invitations and ended sessions are in the history, and told', async () => {
    const { id } = await staff.newcomer();
    await staff.invite(id);
    await staff.administer('endSessionsOfUser', { userId: id }, 'ended');
    const entries = await staff.database.reader.query('SELECT type, actor FROM journal_entries ORDER BY sequence');
    expect(entries.slice(-2).map(({ type }) => type)).toEqual(['account.invited', 'account.signed-out']);
  });

  test('nobody gives a role what they lack, and everybody takes away', async () => {
    const { id, version } = await roleNamed('finance');
    const change = { id, expectedVersion: version };
    const levels = [{ type: 'Opportunity', level: 'ALL' }];
    for (const [mutation, input, missing] of [
      ['updateRole', { ...change, scopes: ['customers:read', 'accounts:write', 'products:read'] }, ['accounts:write']],
      ['createRole', { name: 'own', description: 'Ours', kind: 'STAFF', scopes: [], levels }, ['Opportunity: ALL']],
    ] as const) {
      expect(await refused(keeper, mutation, input, 'role { id }')).toEqual({ code: 'FORBIDDEN', missing });
    }
    await keeper.data(documentOf('updateRole', 'role { id }'), { input: { ...change, scopes: ['customers:read'] } });
    const reset = { id, expectedVersion: version + 1 };
    const refusal = await refused(keeper, 'resetRole', reset, 'role { id }');
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', missing: expect.arrayContaining(['opportunities:read']) });
    expect(refusal.missing).not.toContain('Customer: ALL');
    await staff.administer('resetRole', reset, 'role { id }');

    const own = { name: 'reader', description: 'Ours', kind: 'STAFF', scopes: ['customers:read'] };
    const input = { ...own, levels: [{ type: 'Customer', level: 'TEAM' }] };
    await keeper.data(documentOf('createRole', 'role { id }'), { input });
  });

  test('nobody gives somebody a role beyond their own', async () => {
    const user = await staff.newcomer(['executive']);
    const give = (roles: string[]) => ({ userId: user.id, expectedVersion: user.version, roles });
    expect(await refused(keeper, 'assignRoles', give(['executive', 'administrator']), 'user { id }')).toMatchObject({
      code: 'FORBIDDEN',
      missing: expect.arrayContaining(['accounts:write']),
    });
    expect(await refused(staff.administrator, 'assignRoles', give(['analyst']), 'user { id }')).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    await keeper.data(documentOf('assignRoles', 'user { id }'), { input: give(['executive', 'reader']) });
    await keeper.data(documentOf('assignRoles', 'user { id }'), {
      input: { ...give(['reader']), expectedVersion: user.version + 1 },
    });
  });

  test('administrators can give everything there is', async () => {
    const levels = Object.keys(guardedTypes).map((type) => ({ type, level: 'ALL' }));
    const input = { name: 'everything', description: 'Ours', kind: 'STAFF', scopes: everyScope, levels };
    await staff.administer('createRole', input, 'role { id }');
  });

  test('the last administrator stays one', async () => {
    const every = await staff.database.reader.query(
      `SELECT id FROM users WHERE roles LIKE '%"administrator"%' AND is_active = 1 ORDER BY id`,
    );
    const [first, ...others] = every.map(({ id }) => id as string);
    const none = async (userId: string) => ({ userId, expectedVersion: await versionOf(userId), roles: [] });
    const left = async (id: string) => ({ id, expectedVersion: await versionOf(id), isActive: false });
    const second = await staff.newcomer(['administrator']);
    for (const id of others) await staff.administer('assignRoles', await none(id), 'user { id }');
    await staff.administer('updateUser', await left(first!), 'user { id }');
    const row = { name: second.email, email: second.email, isActive: false };
    expect(await refused(staff.administrator, 'assignRoles', await none(second.id), 'user { id }')).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await refused(staff.administrator, 'updateUser', await left(second.id), 'user { id }')).toMatchObject({
      code: 'CONFLICT',
    });
    const imported = await staff.administer(
      'importUsers',
      { rows: [row], onDuplicate: 'UPDATE' },
      'results { status code }',
    );
    expect(imported.results).toEqual([{ status: 'REFUSED', code: 'CONFLICT' }]);

    const third = await staff.newcomer(['administrator']);
    const gone = await Promise.all(
      [second, third].map(async ({ id }) =>
        staff.administrator.send(documentOf('updateUser', 'user { id }'), { input: await left(id) }),
      ),
    );
    expect(gone.filter(({ errors }) => errors === undefined)).toHaveLength(1);
  });
});

describe.each(testDatabases)('whoever has left on %s', (kind) => {
  const staff = new StaffAccounts();
  beforeAll(() => staff.start(kind));
  afterAll(() => staff.close());

  test.each(['updateUser', 'importUsers'])(
    'by %s has no session, token or invitation, also when they come back',
    async (how) => {
      const { id, email, version } = await staff.newcomer();
      const { accessToken, refreshToken } = (await staff.signIn(email)).data.signIn.tokens as Record<string, string>;
      const invitation = await staff.invite(id);
      if (how === 'updateUser') {
        await staff.administer('updateUser', { id, expectedVersion: version, isActive: false }, 'user { id }');
      } else {
        const rows = [{ name: email, email, isActive: false }];
        await staff.administer('importUsers', { rows, onDuplicate: 'UPDATE' }, 'results { status }');
      }
      expect(await staff.judged(accessToken!)).toBe('UNAUTHENTICATED');
      await staff.administer('updateUser', { id, expectedVersion: version + 1, isActive: true }, 'user { id }');
      expect(codeOf(await staff.refresh(refreshToken!))).toBe('UNAUTHENTICATED');
      expect(codeOf(await staff.setPassword(invitation, 'a fresh password'))).toBe('UNAUTHENTICATED');
      expect(codeOf(await staff.signIn(email, PASSWORD))).toBe('OK');
    },
  );
});
