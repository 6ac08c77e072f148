import { shippedRoles } from './shipped-roles.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import { startGraphServer, type GraphServer } from '../../../test/kit/graph-server.js';
import type { TestClient } from '../../../test/kit/test-graph.js';

const WHOLE = 'id name description kind scopes levels { type level } isShipped isChanged version';

interface Role {
  id: string;
  name: string;
  scopes: string[];
  levels: { type: string; level: string }[];
  isChanged: boolean;
  version: number;
}

describe.each(testDatabases)('roles on %s', (kind) => {
  let server: GraphServer;
  let administrator: TestClient;

  beforeAll(async () => {
    server = await startGraphServer(kind);
    administrator = server.graph.as('administrator');
  });
  afterAll(() => server.close());

  const roles = async () => (await administrator.data<{ roles: Role[] }>(`{ roles { ${WHOLE} } }`)).roles;
  const role = async (name: string) => {
    const found = (await roles()).find((each) => each.name === name);
    if (!found) throw new Error(`no role ${name}`);
    return found;
  };
  const document = (mutation: string, selection: string) =>
    `mutation ($input: ${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${selection} } }`;
  const change = async <T = Role>(mutation: string, input: object, answer = `role { ${WHOLE} }`): Promise<T> => {
    const data = await administrator.data<Record<string, Record<string, T>>>(document(mutation, answer), { input });
    return Object.values(data[mutation] ?? {})[0] as T;
  };
  const refused = async (mutation: string, input: object, answer = 'role { id }') => {
    const before = await roles();
    const { code, extensions } = await administrator.refusal(document(mutation, answer), { input });
    expect(await roles()).toEqual(before);
    return { code, field: extensions.field };
  };
  const seen = async (who: string) => {
    await server.graph.rights.refresh();
    const { json } = await server.post({ query: '{ customers { totalCount } }' }, who);
    const { data, errors } = json as { data?: { customers: { totalCount: number } | null }; errors?: unknown[] };
    return { ...(data ? { data } : {}), ...(errors ? { errors } : {}) };
  };
  const newUser = async (name: string) => {
    const data = await administrator.data<{ createUser: { user: { id: string; version: number } } }>(
      'mutation ($name: String!) { createUser(input: { name: $name }) { user { id version } } }',
      { name },
    );
    return data.createUser.user;
  };

  test('are those that Kehu comes with, as the code says', async () => {
    const listed = await roles();
    expect(listed.map(({ name }) => name)).toEqual(Object.keys(shippedRoles).sort());
    for (const { name, scopes, levels, isChanged } of listed) {
      const shipped = shippedRoles[name as keyof typeof shippedRoles];
      expect({ scopes, isChanged }).toEqual({ scopes: [...shipped.scopes].sort(), isChanged: false });
      expect(levels).toEqual(
        Object.entries(shipped.levels)
          .map(([type, level]: [string, string]) => ({ type, level: level.toUpperCase() }))
          .sort((one, other) => (one.type < other.type ? -1 : 1)),
      );
    }
  });

  test('count for whoever has them as soon as the gateway has looked, and are put back', async () => {
    await administrator.data(
      'mutation { createCustomer(input: { name: "Acme", kind: ORGANIZATION }) { customer { id } } }',
    );
    const { id, version } = await role('finance');
    const token = await server.token('finance');
    expect(await seen(`Bearer ${token}`)).toEqual({ data: { customers: { totalCount: 1 } } });

    const levels = [{ type: 'Customer', level: 'OWN' }];
    const changed = await change('updateRole', { id, expectedVersion: version, levels });
    expect(changed).toMatchObject({
      levels,
      isChanged: true,
      version: version + 1,
      scopes: [...(await role('executive')).scopes.filter((scope) => scope !== 'files:read'), 'lists:export'].sort(),
    });
    expect(await seen(`Bearer ${token}`)).toEqual({ data: { customers: { totalCount: 0 } } });

    await change('updateRole', { id, expectedVersion: version + 1, scopes: ['products:read'] });
    const { errors, data } = await seen(`Bearer ${token}`);
    expect([data, errors]).toMatchObject([undefined, [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]]);

    expect(await change('resetRole', { id, expectedVersion: version + 2 })).toMatchObject({ isChanged: false });
    expect(await seen(`Bearer ${token}`)).toEqual({ data: { customers: { totalCount: 1 } } });
  });

  test('are made, given, and deleted when nobody has them any more', async () => {
    const input = {
      name: 'auditor',
      description: ' Looks at products. ',
      kind: 'STAFF',
      scopes: ['users:read', 'products:read', 'users:read'],
      levels: [{ type: 'Product', level: 'PUBLISHED' }],
    };
    const made = await change('createRole', input);
    expect(made).toMatchObject({
      name: 'auditor',
      description: 'Looks at products.',
      scopes: ['products:read', 'users:read'],
      isShipped: false,
    });
    expect(await refused('createRole', input)).toEqual({ code: 'DUPLICATE', field: 'input.name' });
    expect(await refused('resetRole', { id: made.id, expectedVersion: 1 })).toMatchObject({ code: 'BAD_USER_INPUT' });

    const user = await newUser('Ann');
    const given = await change<{ roles: string[]; version: number }>(
      'assignRoles',
      { userId: user.id, expectedVersion: user.version, roles: ['auditor', 'executive', 'auditor'] },
      'user { roles version }',
    );
    expect(given).toEqual({ roles: ['auditor', 'executive'], version: user.version + 1 });
    expect(await refused('deleteRole', { id: made.id, expectedVersion: 1 }, 'id')).toMatchObject({ code: 'CONFLICT' });
    await change(
      'assignRoles',
      { userId: user.id, expectedVersion: given.version, roles: [] },
      'user { roles version }',
    );
    await change('deleteRole', { id: made.id, expectedVersion: 1 }, 'id');
    expect((await roles()).map(({ name }) => name)).toEqual(Object.keys(shippedRoles).sort());
    // The name is free again.
    const again = await change('createRole', input);
    await change('deleteRole', { id: again.id, expectedVersion: 1 }, 'id');
  });

  test('end the tokens of whom they are given to', async () => {
    const user = await newUser('Ben');
    const token = await server.tokenFor({ roles: ['finance'], userId: user.id });
    expect(await seen(`Bearer ${token}`)).toMatchObject({ data: {} });
    const roles = { userId: user.id, expectedVersion: user.version, roles: ['sales-rep'] };
    await change('assignRoles', roles, 'user { id }');
    expect(await seen(`Bearer ${token}`)).toEqual({
      errors: [expect.objectContaining({ message: 'The token was ended; ask for a new one.' })],
    });
    const renewed = await server.tokenFor({ roles: ['sales-rep'], userId: user.id, epoch: 1 });
    expect(await seen(`Bearer ${renewed}`)).toMatchObject({ data: {} });
  });

  test.each([
    ['createRole', { name: 'Big' }, 'input.name'],
    ['createRole', { name: 'x' }, 'input.name'],
    ['createRole', { scopes: ['customers:eat'] }, 'input.scopes.0'],
    ['createRole', { levels: [{ type: 'Nothing', level: 'ALL' }] }, 'input.levels.0.type'],
    ['createRole', { levels: [{ type: 'constructor', level: 'ALL' }] }, 'input.levels.0.type'],
    ['createRole', { levels: [{ type: 'Product', level: 'OWN' }] }, 'input.levels.0.level'],
    [
      'createRole',
      {
        levels: [
          { type: 'User', level: 'ALL' },
          { type: 'User', level: 'NONE' },
        ],
      },
      'input.levels.1.type',
    ],
  ])('refuse %s of %j', async (mutation, wrong, field) => {
    const input = { name: 'wrong', description: 'w', kind: 'STAFF', scopes: [], levels: [], ...wrong };
    expect(await refused(mutation, input)).toEqual({ code: 'BAD_USER_INPUT', field });
  });

  test('refuse what is stale, and changes of the role that may change the others', async () => {
    const { id } = await role('marketer');
    expect(await refused('updateRole', { id, expectedVersion: 9 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await refused('deleteRole', { id, expectedVersion: 1 }, 'id')).toMatchObject({ code: 'BAD_USER_INPUT' });
    const first = await role('administrator');
    const nothing = { id: first.id, expectedVersion: 1, scopes: [] };
    expect(await refused('updateRole', nothing)).toEqual({ code: 'BAD_USER_INPUT', field: 'input.id' });
    const user = await newUser('Cem');
    for (const wrong of ['nobody', 'partner', 'visitor', '%']) {
      const input = { userId: user.id, expectedVersion: user.version, roles: [wrong] };
      expect(await refused('assignRoles', input, 'user { id }')).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });

  test('are nothing to anybody else', async () => {
    for (const who of ['sales-manager', 'executive', 'analyst', 'partner', 'visitor'] as const) {
      expect(await server.graph.as(who).refusal('{ roles { name } }')).toMatchObject({
        code: 'GRAPHQL_VALIDATION_FAILED',
      });
      const { errors } = await server.graph.as(who).send('{ _rights { epochs { subject } } }');
      expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    }
  });
});
