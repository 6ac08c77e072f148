import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readMail } from '../shared/mail/testing/read-mail.js';
import { openTestDatabase, testDatabases, type TestDatabase } from '../shared/testing/databases.js';
import { newCredentials, startSplit, type SplitDeployment } from './kit/deployments.js';
import { until } from './kit/event-place.js';
import type { Json } from './kit/graph-server.js';

import.meta.jest.setTimeout(180_000);

describe.each(testDatabases)('the portal in a split deployment on %s', (kind) => {
  let database: TestDatabase;
  let folder: string;
  let split: SplitDeployment;
  beforeAll(async () => {
    database = await openTestDatabase(kind);
    folder = database.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'kehu-portal-')));
    split = await startSplit({
      ...(await newCredentials()).settings,
      ...(database.dataDir === undefined
        ? { DATABASE_URL: database.databaseUrl!, KEHU_DATABASE_PREFIX: database.prefix }
        : {}),
      KEHU_DATA_DIR: folder,
    });
    await Promise.all(['identity', 'customers', 'sales'].map((name) => split.startSubgraph(name)));
  });
  afterAll(async () => {
    await split.stop();
    await database.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const post = async (query: string, variables: object = {}, token?: string): Promise<Json> => {
    const headers = new Headers({ 'content-type': 'application/json' });
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${split.gateway.url}/graphql`, { method: 'POST', headers, body });
    return response.json();
  };
  const data = async (query: string, variables: object = {}, token?: string): Promise<Json> => {
    const answer = await post(query, variables, token);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };
  const mutate = async (name: string, input: object, selection: string, token?: string): Promise<Json> => {
    const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;
    return (await data(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`, { input }, token))[
      name
    ];
  };
  const mail = async () => {
    let found: string[] = [];
    await until(async () => {
      found = (await readdir(path.join(folder, 'outbox')).catch(() => [])).filter((name) => name.endsWith('.eml'));
      return found.length > 0;
    });
    return readMail(await readFile(path.join(folder, 'outbox', found[0]!), 'utf8'));
  };

  it('goes all the way from a visitor to their own data, each part in its own process', async () => {
    await until(async () => !(await post('{ form(purpose: REGISTRATION) { version } }')).errors);
    const { form } = await data('{ form(purpose: REGISTRATION) { version } }');
    const email = 'lin@example.com';
    const password = 'correct horse battery';
    const values = [
      { name: 'name', value: 'Lin' },
      { name: 'terms', value: 'true' },
    ];
    const accepted = await mutate('signUp', { formVersion: form.version, email, values }, 'isAccepted');
    expect(accepted).toEqual({ isAccepted: true });
    const { to, token } = await mail();
    expect(to).toBe(email);
    await mutate('setPassword', { token, password }, 'email');
    const { tokens } = await mutate('signIn', { email, password }, 'tokens { accessToken refreshToken }');
    const profile = [
      { name: 'kind', value: 'PERSON' },
      { name: 'name', value: 'Lin' },
      { name: 'email', value: email },
    ];
    const complete = () =>
      post(
        'mutation ($input: CompleteMyProfileInput!) { completeMyProfile(input: $input) { outcome fieldErrors { field } } }',
        { input: { values: profile } },
        tokens.accessToken,
      );
    // That the address is proved comes by an event.
    await until(async () => (await complete()).data?.completeMyProfile?.outcome === 'COMPLETED');
    let accessToken = '';
    let refreshToken: string = tokens.refreshToken;
    await until(async () => {
      const next = (await mutate('refreshToken', { refreshToken }, 'tokens { accessToken refreshToken }')).tokens;
      ({ accessToken, refreshToken } = next);
      const { me } = await data('{ me { customerId } }', {}, accessToken);
      return typeof me?.customerId === 'string';
    });
    const { myProfile } = await data('{ myProfile { customerId version name } }', {}, accessToken);
    expect(myProfile.name).toBe('Lin');
    const change = { expectedVersion: myProfile.version, values: [{ name: 'name', value: 'Lin Wei' }] };
    const changed = await mutate('updateMyProfile', change, 'profile { name } fieldErrors { field }', accessToken);
    expect(changed).toEqual({ profile: { name: 'Lin Wei' }, fieldErrors: [] });
    const exported = await mutate('exportMyData', {}, 'data', accessToken);
    expect(exported.data.customers.records.Customer).toMatchObject([{ id: myProfile.customerId, name: 'Lin Wei' }]);
    expect(exported.data.identity.records.Account).toMatchObject([{ email }]);
  });
});
