import { realCircumstances } from '../../../shared/graphql/live-scope.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import { startGraphServer, type GraphServer, type Json } from '../../../test/kit/graph-server.js';
import { plantAccount } from '../../../test/kit/planted-account.js';
import { runJobs } from '../../../test/kit/run-jobs.js';
import { findInFiles, findInTables } from '../../../test/kit/stored-bytes.js';
import type { TestClient } from '../../../test/kit/test-graph.js';

const ERASE = 'mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { erasureId erasedId } }';
const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { tokens { accessToken } }
}`;

describe.each(testDatabases)('erasing an account of a customer on %s', (kind) => {
  let server: GraphServer;
  let client: TestClient;
  let id: string;
  const facts = { email: 'quixota@example.com', name: 'Quixotl Lin', nextEmail: 'quixotb@example.com' };
  const values = ['quixota@', 'quixotb@', 'Quixotl'];
  const places = async () => [...new Set((await findInTables(server.graph, values)).map(({ place }) => place))].sort();
  const read = (sql: string) => server.graph.subgraphs.get('identity')!.database.reader.query(sql);

  beforeAll(async () => {
    server = await startGraphServer(kind, undefined, undefined, { circumstances: realCircumstances });
    client = server.graph.as('administrator');
    id = await plantAccount(server.graph, facts);
  });
  afterAll(() => server.close());

  it('is refused for staff, and with a reason that tells whose it is, and changes nothing', async () => {
    const before = [await read('SELECT * FROM accounts'), await read('SELECT * FROM token_epochs'), await places()];
    for (const reason of ['Asked by quixota@example.com', 'Quixotl Lin wants it']) {
      const refusal = await client.refusal(ERASE, { input: { id, reason } });
      expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', extensions: { field: 'input.reason' } });
    }
    const absent = { id: 'acc_01jd0000000000000000009999', reason: 'Asked for' };
    expect((await client.refusal(ERASE, { input: absent })).code).toBe('NOT_FOUND');
    const { errors } = await server.graph.as('sales-manager').send(ERASE, { input: { id, reason: 'Asked for' } });
    expect(errors?.map(({ extensions }) => extensions?.code)).toContain('GRAPHQL_VALIDATION_FAILED');
    expect([await read('SELECT * FROM accounts'), await read('SELECT * FROM token_epochs'), await places()]).toEqual(
      before,
    );
    const { createUser } = await client.data<Json>(
      'mutation { createUser(input: { name: "Staff", email: "staff@agency.example" }) { user { id } } }',
    );
    const { inviteUser } = await client.data<Json>(
      'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { account { id } } }',
      { input: { userId: createUser.user.id } },
    );
    const ofStaff = { id: inviteUser.account.id, reason: 'Asked for' };
    expect((await client.refusal(ERASE, { input: ofStaff })).code).toBe('CONFLICT');
  });

  it('leaves nothing of the account, and the customer as it is', async () => {
    const { customers: before } = await client.data<Json>(
      '{ customers { nodes { name emails { address } version } } }',
    );
    const { eraseAccount } = await client.data<Json>(ERASE, { input: { id, reason: 'Asked for by mail' } });
    expect(eraseAccount.erasedId).toBe(id);
    await server.graph.events.settle();
    for (const job of ['erase-files', 'scrub-database']) await runJobs(server.graph, job);
    expect(await places()).toEqual(['customers.customers', 'customers.search_terms']);
    if (kind === 'sqlite') {
      const files = await findInFiles(server.graph.config.dataFolder, values);
      expect(files.filter(({ place }) => place.includes('identity'))).toEqual([]);
    }
    expect((await client.data<Json>('{ customers { nodes { name emails { address } version } } }')).customers).toEqual(
      before,
    );
    const query = 'query ($id: ID!) { erasure(id: $id) { recordType recordId isDone } }';
    expect((await client.data<Json>(query, { id: eraseAccount.erasureId })).erasure).toEqual({
      recordType: 'Account',
      recordId: id,
      isDone: true,
    });
    const visitor = server.graph.as('visitor');
    const signIn = { email: facts.email, password: 'correct horse battery' };
    expect((await visitor.refusal(SIGN_IN, signIn)).code).toBe('UNAUTHENTICATED');
    expect(await read('SELECT token_hash FROM registrations')).toEqual([]);
    // The address is free again.
    expect(await plantAccount(server.graph, { ...facts, name: 'Somebody else' }).catch(String)).toMatch(/^acc_/);
  });
});
