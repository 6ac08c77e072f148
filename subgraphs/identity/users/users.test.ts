import type { ImportRowResult } from '../../../shared/import-rows/import-rows.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import { emptyTables } from '../../../test/kit/empty-tables.js';
import { startTestGraph, type TestClient, type TestGraph } from '../../../test/kit/test-graph.js';

const WHOLE = 'externalId name email title teamName manager { name } isActive version';

interface Written {
  id: string;
  version: number;
}

interface List {
  users: {
    nodes: { name: string }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  };
}

describe.each(testDatabases)('the staff directory on %s', (kind) => {
  let graph: TestGraph;
  let administrator: TestClient;

  beforeAll(async () => {
    graph = await startTestGraph(kind);
    administrator = graph.as('administrator');
  });
  beforeEach(() => emptyTables(graph, 'identity', ['users']));
  afterAll(() => graph.remove());

  const documentOf = (mutation: 'createUser' | 'updateUser', selection: string) =>
    `mutation ($input: ${mutation === 'createUser' ? 'Create' : 'Update'}UserInput!) {
      ${mutation}(input: $input) { user { ${selection} } } }`;

  async function change<T = Written>(
    mutation: 'createUser' | 'updateUser',
    input: object,
    selection = 'id version',
  ): Promise<T> {
    const data = await administrator.data<Record<string, { user: T }>>(documentOf(mutation, selection), { input });
    return (data[mutation] as { user: T }).user;
  }

  const everything = () => graph.subgraphs.get('identity')?.database.reader.query('SELECT * FROM users ORDER BY id');

  async function refused(mutation: 'createUser' | 'updateUser', input: object) {
    const before = await everything();
    const { code, extensions } = await administrator.refusal(documentOf(mutation, 'id'), { input });
    expect(await everything()).toEqual(before);
    return { code, field: extensions.field };
  }

  async function imported(rows: readonly object[], more: object = {}): Promise<ImportRowResult[]> {
    const document = `mutation ($input: ImportUsersInput!) {
      importUsers(input: $input) { results { index status id code field message } } }`;
    const data = await administrator.data<{ importUsers: { results: ImportRowResult[] } }>(document, {
      input: { rows, ...more },
    });
    return data.importUsers.results;
  }
  const statuses = (results: readonly ImportRowResult[]) => results.map(({ status }) => status);

  it('takes members of staff in and changes them, what is omitted stays', async () => {
    const boss = await change('createUser', { name: 'Dustin Brinkmann' });
    const facts = {
      externalId: 'U-1',
      name: '王芳',
      email: 'Fang.Wang@Example.com',
      title: 'Sales',
      teamName: 'Central',
    };
    const created = await change('createUser', { ...facts, managerId: boss.id }, `id ${WHOLE}`);
    const { id, ...rest } = created;
    expect(id).toMatch(/^usr_/);
    const expected = {
      ...facts,
      email: 'fang.wang@example.com',
      manager: { name: 'Dustin Brinkmann' },
      isActive: true,
      version: 1,
    };
    expect(rest).toEqual(expected);
    const first = { id, expectedVersion: 1, isActive: false, title: null };
    expect(await change('updateUser', first, WHOLE)).toEqual({ ...expected, isActive: false, title: null, version: 2 });
    const second = { id, expectedVersion: 2, managerId: null, email: null, name: 'Wang Fang', teamName: 'West' };
    expect(await change('updateUser', second, WHOLE)).toEqual({
      ...expected,
      ...{ isActive: false, title: null, manager: null, email: null, name: 'Wang Fang', teamName: 'West', version: 3 },
    });
  });

  it.each<[string, object, string | undefined]>([
    ['an empty name', { name: ' ' }, 'input.name'],
    ['a name of 10,000 characters', { name: '名'.repeat(10_000) }, 'input.name'],
    ['a title of 101 characters', { title: 'x'.repeat(101) }, 'input.title'],
    ['an address that is none', { email: 'fang' }, undefined],
    ['an address of 255 characters', { email: `${'a'.repeat(250)}@b.cn` }, 'input.email'],
    ['an external id of 101 characters', { externalId: 'x'.repeat(101) }, 'input.externalId'],
  ])('refuses %s', async (_what, changes, field) => {
    expect(await refused('createUser', { name: 'Bad', ...changes })).toEqual({ code: 'BAD_USER_INPUT', field });
  });

  it('refuses what is stale, unknown or taken', async () => {
    const { id } = await change('createUser', { name: 'A', externalId: 'A' });
    await change('createUser', { name: 'B', externalId: 'B' });
    const base = { id, expectedVersion: 1 };
    const managerField = 'input.managerId';
    expect((await refused('updateUser', { ...base, expectedVersion: 2 })).code).toBe('STALE_VERSION');
    expect((await refused('updateUser', { ...base, id: 'usr_none' })).code).toBe('NOT_FOUND');
    const taken = { code: 'DUPLICATE', field: 'input.externalId' };
    expect(await refused('updateUser', { ...base, externalId: 'B' })).toEqual(taken);
    expect(await refused('createUser', { name: 'C', externalId: 'B' })).toEqual(taken);
    const unknown = { code: 'NOT_FOUND', field: managerField };
    expect(await refused('createUser', { name: 'C', managerId: 'usr_none' })).toEqual(unknown);
    expect(await refused('updateUser', { ...base, managerId: 'usr_none' })).toEqual(unknown);
  });

  it.each([
    ['no character', ''],
    ['44 characters', `usr_${'x'.repeat(40)}`],
    ['70,000 characters', 'x'.repeat(70_000)],
  ])('knows nobody with an id of %s', async (_what, unknown) => {
    const { id } = await change('createUser', { name: 'A' });
    const missing = (field?: string) => ({ code: 'NOT_FOUND', field });
    expect(await refused('updateUser', { id: unknown, expectedVersion: 1 })).toEqual(missing());
    const below = { managerId: unknown };
    expect(await refused('createUser', { name: 'B', ...below })).toEqual(missing('input.managerId'));
    expect(await refused('updateUser', { id, expectedVersion: 1, ...below })).toEqual(missing('input.managerId'));
    const results = await imported([{ name: 'C', ...below }, { name: 'D' }]);
    expect(results).toMatchObject([{ status: 'REFUSED', ...missing('row.managerId') }, { status: 'CREATED' }]);
  });

  it('has no more than 50 superiors above anybody, however they came there', async () => {
    let { id: managerId } = await change('createUser', { name: 'Level 0' });
    for (let level = 1; level <= 50; level += 1) {
      ({ id: managerId } = await change('createUser', { name: `Level ${String(level)}`, managerId }));
    }
    const tooLong = { code: 'BAD_USER_INPUT', field: 'input.managerId' };
    expect(await refused('createUser', { name: 'Too low', managerId })).toEqual(tooLong);
  });

  it('lets nobody be their own superior, by whatever way round', async () => {
    const { id: top } = await change('createUser', { name: 'Top' });
    const { id: middle } = await change('createUser', { name: 'Middle', managerId: top });
    const { id: bottom } = await change('createUser', { name: 'Bottom', managerId: middle });
    const circle = { code: 'BAD_USER_INPUT', field: 'input.managerId' };
    for (const managerId of [top, middle, bottom]) {
      expect(await refused('updateUser', { id: top, expectedVersion: 1, managerId })).toEqual(circle);
    }
    const [result] = await imported([{ name: 'Top', managerId: bottom }], { onDuplicate: 'UPDATE' });
    expect(result).toMatchObject({ status: 'REFUSED', code: 'BAD_USER_INPUT', field: 'row.managerId' });
    await change('updateUser', { id: bottom, expectedVersion: 1, managerId: top });
  });

  it('closes no circle when two changes come at once', async () => {
    const { id: one } = await change('createUser', { name: 'One' });
    const { id: other } = await change('createUser', { name: 'Other' });
    const results = await Promise.allSettled([
      change('updateUser', { id: one, expectedVersion: 1, managerId: other }),
      change('updateUser', { id: other, expectedVersion: 1, managerId: one }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is shown to staff and to nobody else, by every path', async () => {
    const { id } = await change('createUser', { name: 'Lin', email: 'lin@example.com' });
    const query = `query ($id: ID!) { users { totalCount nodes { name } } user(id: $id) { name }
      node(id: $id) { ... on User { name } } }`;
    const lin = { name: 'Lin' };
    const seen = { users: { totalCount: 1, nodes: [lin] }, user: lin, node: lin };
    for (const role of ['administrator', 'analyst', 'sales-rep'] as const) {
      expect(await graph.as(role).data(query, { id })).toEqual(seen);
    }
    const partner = graph.as('partner', { scopes: ['users:read'] });
    expect(await partner.data(query, { id })).toEqual({ users: { totalCount: 0, nodes: [] }, user: null, node: null });
    for (const client of [graph.as('partner'), graph.as('visitor')]) {
      expect((await client.send('{ users { totalCount } }')).data ?? null).toBeNull();
    }
    expect((await graph.as('analyst').send('{ users { nodes { email } } }')).data ?? null).toBeNull();
  });

  it('is listed by name and by creation, found by every filter, and paged to the end with ties both ways', async () => {
    for (const name of ['b', 'ａ', 'B', 'A', '陈']) await change('createUser', { name, externalId: `X-${name}` });
    const { id: gone } = await change('createUser', { name: 'z', isActive: false });
    const query = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: UserFilterInput,
      $sort: [UserSortInput!]) {
      users(first: $first, after: $after, last: $last, before: $before, filter: $filter, sort: $sort) {
        nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    const list = async (variables: object) => (await administrator.data<List>(query, { ...variables })).users;
    const names = async (variables: object) => (await list(variables)).nodes.map(({ name }) => name).join('');
    let forward = '';
    for (let after: string | null = null, more = true; more;) {
      const page: List['users'] = await list({ first: 2, after });
      forward += page.nodes.map(({ name }) => name).join('');
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    let backward = '';
    for (let before: string | null = null, more = true; more;) {
      const page: List['users'] = await list({ last: 4, before });
      backward = page.nodes.map(({ name }) => name).join('') + backward;
      ({ startCursor: before, hasPreviousPage: more } = page.pageInfo);
    }
    expect([forward, backward]).toEqual(['ａAbBz陈', 'ａAbBz陈']);
    expect(await names({ sort: { field: 'CREATED_AT', direction: 'DESC' } })).toBe('z陈ABａb');
    expect(await names({ filter: { id: { in: [gone] } } })).toBe('z');
    expect(await names({ filter: { externalId: { in: ['X-b', 'X-B', 'x-b'] } } })).toBe('bB');
    expect(await names({ filter: { name: { in: ['Ａ', 'Z'] } } })).toBe('ａAz');
    expect(await names({ filter: { name: { startsWith: 'B' } } })).toBe('bB');
    expect(await names({ filter: { isActive: false } })).toBe('z');
    expect((await administrator.refusal(query, { first: 101 })).code).toBe('BAD_USER_INPUT');
    expect((await administrator.refusal(query, { after: 'x' })).code).toBe('BAD_CURSOR');
  });

  it('answers a hundred superiors with one statement', async () => {
    const { id: managerId } = await change('createUser', { name: 'Boss' });
    await imported(Array.from({ length: 99 }, (_, index) => ({ name: `Rep ${String(index)}`, managerId })));
    const query = 'query ($first: Int!) { users(first: $first) { nodes { name manager { name } } } }';
    const statements = (first: number) => graph.statements(() => administrator.data(query, { first }));
    expect([await statements(20), await statements(100)]).toEqual([2, 2]);
  });

  describe('importUsers', () => {
    it('knows a member of staff by external id, else address, else name', async () => {
      await change('createUser', { name: 'Anna', externalId: 'E-1' });
      await change('createUser', { name: 'Ben', email: 'ben@example.com' });
      await change('createUser', { name: 'Cecily' });
      const rows = [
        { externalId: 'E-1', name: 'Anna Snelling' },
        { name: 'Benjamin', email: 'ben@example.com', teamName: 'East' },
        { name: 'ＣＥＣＩＬＹ', email: 'cecily@example.com' },
        { name: 'Cecily', email: 'another@example.com' },
        { externalId: 'E-2', name: 'Anna Snelling' },
        { name: 'New', isActive: false },
      ];
      const expected = ['UPDATED', 'UPDATED', 'UPDATED', 'CREATED', 'CREATED', 'CREATED'];
      const before = await everything();
      expect(statuses(await imported(rows, { onDuplicate: 'UPDATE', dryRun: true }))).toEqual(expected);
      expect(await everything()).toEqual(before);
      expect(statuses(await imported(rows, { onDuplicate: 'UPDATE' }))).toEqual(expected);
      const query = `{ users(sort: { field: CREATED_AT }) { nodes { name externalId email teamName isActive } } }`;
      const nobody = { externalId: null, email: null, teamName: null, isActive: true };
      expect(await administrator.data(query)).toEqual({
        users: {
          nodes: [
            { ...nobody, name: 'Anna Snelling', externalId: 'E-1' },
            { ...nobody, name: 'Benjamin', email: 'ben@example.com', teamName: 'East' },
            { ...nobody, name: 'ＣＥＣＩＬＹ', email: 'cecily@example.com' },
            { ...nobody, name: 'Cecily', email: 'another@example.com' },
            { ...nobody, name: 'Anna Snelling', externalId: 'E-2' },
            { ...nobody, name: 'New', isActive: false },
          ],
        },
      });
    });

    it('stores good rows beside bad ones, and the same rows again change nothing', async () => {
      const rows = [{ name: 'A' }, { name: '' }, { name: 'B', managerId: 'usr_none' }, { name: 'C', title: 'Rep' }];
      const results = await imported(rows);
      expect(results.map(({ status, code, field }) => [status, code, field])).toEqual([
        ['CREATED', null, null],
        ['REFUSED', 'BAD_USER_INPUT', 'row.name'],
        ['REFUSED', 'NOT_FOUND', 'row.managerId'],
        ['CREATED', null, null],
      ]);
      const before = await everything();
      expect(statuses(await imported(rows))).toEqual(['SKIPPED', 'REFUSED', 'REFUSED', 'SKIPPED']);
      const again = await imported(rows, { onDuplicate: 'UPDATE' });
      expect(statuses(again)).toEqual(['UNCHANGED', 'REFUSED', 'REFUSED', 'UNCHANGED']);
      expect(await everything()).toEqual(before);
    });

    it('refuses a known external id under the policy CREATE', async () => {
      const rows = [{ name: 'A', externalId: 'E' }];
      await imported(rows);
      const [result] = await imported(rows, { onDuplicate: 'CREATE' });
      expect(result).toMatchObject({ status: 'REFUSED', code: 'DUPLICATE', field: 'row.externalId' });
    });
  });
});
