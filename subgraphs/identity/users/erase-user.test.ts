import { verifyJournal } from '../../../shared/journal/verify-journal.js';
import { realCircumstances } from '../../../shared/graphql/live-scope.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import { maker, type Made } from '../../../test/kit/agency.js';
import { startGraphServer, type GraphServer, type Json } from '../../../test/kit/graph-server.js';
import { runJobs } from '../../../test/kit/run-jobs.js';
import { findInFiles, findInTables } from '../../../test/kit/stored-bytes.js';
import type { TestClient } from '../../../test/kit/test-graph.js';

const ERASE = 'mutation ($input: EraseUserInput!) { eraseUser(input: $input) { erasureId erasedId } }';
const UPDATE = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { id version } } }';
const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { tokens { accessToken refreshToken } }
}`;
const REFRESH =
  'mutation ($token: String!) { refreshToken(input: { refreshToken: $token }) { tokens { accessToken } } }';

describe.each(testDatabases)('erasing a member of staff on %s', (kind) => {
  let server: GraphServer;
  let client: TestClient;
  let user: Made;
  let tokens: Json;
  let erasureId: string;
  let territoryId: string;
  const values = ['Quixotl', 'Quixotm', 'quixotl@', 'quixota@', 'Titlequx', 'extquix'];
  const email = 'quixota@agency.example';
  const password = 'correct horse battery';
  const current = async () =>
    (await client.data<{ user: Made | null }>('query ($id: ID!) { user(id: $id) { id version } }', { id: user.id }))
      .user!;
  const places = async () => [...new Set((await findInTables(server.graph, values)).map(({ place }) => place))].sort();

  beforeAll(async () => {
    server = await startGraphServer(kind, undefined, undefined, { circumstances: realCircumstances });
    client = server.graph.as('administrator');
    server.graph.events.start();
    const facts = { name: 'Quixotl Lin', email: 'quixotl@agency.example', title: 'Titlequx', externalId: 'extquix' };
    user = await maker(client)('User', 'createUser', facts);
    await client.data('mutation ($input: AssignRolesInput!) { assignRoles(input: $input) { user { version } } }', {
      input: { userId: user.id, expectedVersion: user.version, roles: ['sales-rep'] },
    });
    await client.data(UPDATE, { input: { id: user.id, expectedVersion: 2, name: 'Quixotm Lin' } });
    const territory = await maker(client)('Territory', 'createTerritory', { name: 'Theirs' });
    territoryId = territory.id;
    await client.data(
      'mutation ($input: AssignTerritoriesInput!) { assignTerritories(input: $input) { user { id } } }',
      {
        input: { userId: user.id, expectedVersion: 3, territoryIds: [territoryId] },
      },
    );
    const { inviteUser } = await client.data<Json>(
      'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { token } }',
      { input: { userId: user.id, email } },
    );
    const choose = 'mutation ($input: SetPasswordInput!) { setPassword(input: $input) { email } }';
    await server.graph.as('visitor').data(choose, { input: { token: inviteUser.token, password } });
    ({ tokens } = (await server.graph.as('visitor').data<Json>(SIGN_IN, { email, password })).signIn);
  });
  afterAll(() => server.close());

  it('is refused while they work here, and with a reason that tells who it is, and changes nothing', async () => {
    const input = { id: user.id, reason: 'Left in May' };
    expect((await client.refusal(ERASE, { input })).code).toBe('CONFLICT');
    await client.data(UPDATE, { input: { id: user.id, expectedVersion: (await current()).version, isActive: false } });
    const telling = { ...input, reason: 'Quixotm Lin left' };
    expect(await client.refusal(ERASE, { input: telling })).toMatchObject({
      code: 'BAD_USER_INPUT',
      extensions: { field: 'input.reason' },
    });
    const absent = { ...input, id: 'usr_01jd0000000000000000009999' };
    expect((await client.refusal(ERASE, { input: absent })).code).toBe('NOT_FOUND');
    const { errors } = await server.graph.as('sales-manager').send(ERASE, { input });
    expect(errors?.map(({ extensions }) => extensions?.code)).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(await places()).toEqual(['identity.accounts', 'identity.users']);
    expect(await current()).toMatchObject({ version: 5 });
  });

  it('leaves nothing of them in any table and file, and nobody can sign in', async () => {
    const { eraseUser } = await client.data<Json>(ERASE, { input: { id: user.id, reason: 'Left in May' } });
    ({ erasureId } = eraseUser);
    expect(eraseUser.erasedId).toBe(user.id);
    await server.graph.events.settle();
    await runJobs(server.graph, 'erase-files');
    await runJobs(server.graph, 'scrub-database');
    expect(await places()).toEqual([]);
    if (kind === 'sqlite') expect(await findInFiles(server.graph.config.dataFolder, values)).toEqual([]);
    const { reader } = server.graph.subgraphs.get('identity')!.database;
    for (const table of ['sessions', 'refresh_tokens', 'one_time_tokens', 'user_territories'])
      expect(await reader.query(`SELECT * FROM ${table}`)).toEqual([]);
    const input = { id: territoryId, expectedVersion: 1 };
    await client.data('mutation ($input: DeleteTerritoryInput!) { deleteTerritory(input: $input) { deletedId } }', {
      input,
    });
    const visitor = server.graph.as('visitor');
    expect((await visitor.refusal(SIGN_IN, { email, password })).code).toBe('UNAUTHENTICATED');
    expect((await visitor.refusal(REFRESH, { token: tokens.refreshToken })).code).toBe('UNAUTHENTICATED');
    await server.graph.rights.refresh();
    const { json } = await server.post({ query: '{ me { subject } }' }, `Bearer ${String(tokens.accessToken)}`);
    expect(json).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('takes them out of the directory for good, and is told like any erasure', async () => {
    expect((await client.data<Json>('{ users { nodes { id } } }')).users.nodes).toEqual([]);
    expect((await client.refusal(UPDATE, { input: { id: user.id, expectedVersion: 5, name: 'Back' } })).code).toBe(
      'NOT_FOUND',
    );
    const query = 'query ($id: ID!) { erasure(id: $id) { recordType recordId isDone parts { subgraph state } } }';
    expect((await client.data<Json>(query, { id: erasureId })).erasure).toEqual({
      recordType: 'User',
      recordId: user.id,
      isDone: true,
      parts: [
        { subgraph: 'identity', state: 'DONE' },
        { subgraph: 'platform', state: 'DONE' },
      ],
    });
  });

  it('keeps the chain of the journal', async () => {
    const { database, journal } = server.graph.subgraphs.get('identity')!;
    expect(await verifyJournal(database.reader, journal.keys)).toMatchObject({ waiting: 0, problems: [] });
  });
});
