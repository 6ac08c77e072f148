import { testDatabases } from '../../../shared/testing/databases.js';
import { startGraphServer, type GraphServer, type Json } from '../../../test/kit/graph-server.js';
import type { TestClient } from '../../../test/kit/test-graph.js';

const PASSWORD = 'correct horse battery';

describe.each(testDatabases)('rows of the territories of whoever has signed in on %s', (kind) => {
  let server: GraphServer;
  let administrator: TestClient;
  beforeAll(async () => {
    server = await startGraphServer(kind);
    administrator = server.graph.as('administrator');
  });
  afterAll(() => server.close());

  const document = (mutation: string, selection: string) =>
    `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${selection} } }`;
  const run = async (mutation: string, input: object, selection: string): Promise<Json> =>
    Object.values((await administrator.data<Json>(document(mutation, selection), { input }))[mutation] as object)[0];
  const post = async (query: string, variables: object, token?: string): Promise<Json> => {
    await server.graph.rights.refresh();
    return (await server.post({ query, variables }, token === undefined ? undefined : `Bearer ${token}`)).json;
  };
  const seen = async (token: string) => {
    const { data, errors } = await post(
      '{ customers { nodes { name } } opportunities { nodes { name } } contacts { nodes { name } } }',
      {},
      token,
    );
    if (errors) return errors[0].extensions.code;
    return Object.values(data as Record<string, Json>).map(({ nodes }) => nodes.map(({ name }: Json) => name).sort());
  };

  it('are those of exactly these, from the tokens that follow on', async () => {
    const territory = async (name: string) => (await run('createTerritory', { name }, 'territory { id }')).id as string;
    const [north, south, inner] = [await territory('North'), await territory('South'), await territory('Inner')];
    await run('updateTerritory', { id: inner, expectedVersion: 1, parentId: north }, 'territory { id }');
    await openBook({ North: north, South: south, Inner: inner, Nowhere: null });
    const ofTerritory = ['Customer', 'Contact', 'Opportunity'].map((type) => ({ type, level: 'TERRITORY' }));
    const role = {
      name: 'territory-rep',
      description: 'Sees the customers of their territories.',
      kind: 'STAFF',
      scopes: ['users:read', 'customers:read', 'customers:write', 'contacts:read', 'opportunities:read'],
      levels: [...ofTerritory, { type: 'User', level: 'ALL' }],
    };
    await run('createRole', role, 'role { id }');
    const user = await member('Rui', ['territory-rep']);
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { tokens { accessToken refreshToken } } }';
    const { data } = await post(signIn, { input: { email: user.email, password: PASSWORD } });
    let { tokens } = data.signIn;
    expect(await seen(tokens.accessToken)).toEqual([[], [], []]);

    /** Gives territories; tokens that were issued before work no longer, the session goes on. */
    const give = async (territoryIds: string[]) => {
      const input = { userId: user.id, expectedVersion: user.version, territoryIds };
      user.version = (await run('assignTerritories', input, 'user { version }')).version;
      expect(await seen(tokens.accessToken)).toBe('UNAUTHENTICATED');
      const refresh =
        'mutation ($input: RefreshTokenInput!) { refreshToken(input: $input) { tokens { accessToken refreshToken } } }';
      const renewed = await post(refresh, { input: { refreshToken: tokens.refreshToken } });
      ({ tokens } = renewed.data.refreshToken);
      return seen(tokens.accessToken);
    };
    const rowsOf = (...names: string[]) => [
      names,
      names.map((name) => `Deal ${name}`),
      names.map((name) => `Mr ${name}`),
    ];
    expect(await give([north])).toEqual(rowsOf('North'));
    expect(await give([north, south])).toEqual(rowsOf('North', 'South'));
    expect(await give([inner])).toEqual(rowsOf('Inner'));

    // What leaves the territory leaves their sight, in every subgraph.
    const { nodes } = (await post('{ customers { nodes { id version } } }', {}, tokens.accessToken)).data.customers;
    const move = { id: nodes[0].id, expectedVersion: nodes[0].version, territoryId: south };
    const moved = await post(document('reassignCustomer', 'customer { id }'), { input: move }, tokens.accessToken);
    expect({ data: moved.data, errors: moved.errors }).toEqual({ data: { reassignCustomer: { customer: null } } });
    await server.graph.events.settle();
    expect(await seen(tokens.accessToken)).toEqual([[], [], []]);
    expect(await give([])).toEqual([[], [], []]);
  });

  /** A customer of each territory, with a contact and an opportunity. */
  async function openBook(territories: Record<string, string | null>) {
    const stages = [
      { name: 'New', probability: 10, forecastCategory: 'PIPELINE', outcome: 'OPEN' },
      { name: 'Won', probability: 100, forecastCategory: 'CLOSED', outcome: 'WON' },
      { name: 'Lost', probability: 0, forecastCategory: 'OMITTED', outcome: 'LOST' },
    ];
    await run('createPipeline', { name: 'Usual', stages }, 'pipeline { id }');
    await server.graph.events.settle();
    for (const [name, territoryId] of Object.entries(territories)) {
      const { id } = await run('createCustomer', { name }, 'customer { id }');
      const selection = 'customer { territoryId territory { name } }';
      const reassigned = await run('reassignCustomer', { id, expectedVersion: 1, territoryId }, selection);
      expect(reassigned).toEqual({ territoryId, territory: territoryId === null ? null : { name } });
      await run('createContact', { name: `Mr ${name}`, customerId: id, role: 'OTHER' }, 'contact { id }');
      await run('createOpportunity', { name: `Deal ${name}`, customerId: id }, 'opportunity { id }');
    }
    await server.graph.events.settle();
  }

  /** A member of staff with an account. */
  async function member(name: string, roles: string[]) {
    const email = `${name.toLowerCase()}@example.com`;
    const { id } = await run('createUser', { name, email }, 'user { id }');
    const { version } = await run('assignRoles', { userId: id, expectedVersion: 1, roles }, 'user { version }');
    const token = await run('inviteUser', { userId: id }, 'token');
    await post(document('setPassword', 'email'), { input: { token, password: PASSWORD } });
    return { id, email, version };
  }
});
