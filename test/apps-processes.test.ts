import { openTestDatabase, testDatabases, type TestDatabase } from '../shared/testing/databases.js';
import { askForToken, registerApp, tokenOf, type App } from './kit/apps.js';
import { clientOf, newCredentials, startSplit, type Credentials, type SplitDeployment } from './kit/deployments.js';
import { until } from './kit/event-place.js';
import { startServer, type ServerProcess } from './kit/processes.js';

import.meta.jest.setTimeout(180_000);

/** Status of a request with this token. */
async function statusWith(url: string, token: string): Promise<number> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const body = JSON.stringify({ query: '{ me { app { id } } }' });
  return (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).status;
}

describe('apps of a split deployment', () => {
  let database: TestDatabase;
  let credentials: Credentials;
  let split: SplitDeployment;
  beforeAll(async () => {
    database = await openTestDatabase('sqlite');
    credentials = await newCredentials();
    split = await startSplit({ ...credentials.settings, KEHU_DATA_DIR: database.dataDir! });
  });
  afterAll(async () => {
    await split.stop();
    await database.remove();
  });

  test('get tokens while identity is up, are asked to come again while it is down, and are known all the time', async () => {
    const { url } = split.gateway;
    const nobody: Pick<App, 'id' | 'secret'> = { id: 'api_1', secret: 'kas_1' };
    const early = await askForToken(url, nobody);
    expect([early.status, early.body.error, early.headers.get('retry-after')]).toEqual([
      503,
      'temporarily_unavailable',
      '5',
    ]);
    const identity = await split.startSubgraph('identity');
    const administrator = clientOf(url, credentials, 'administrator');
    await until(async () => !(await administrator.send('{ users { totalCount } }')).errors);
    const app = await registerApp(administrator);
    const token = await tokenOf(url, app);
    expect((await askForToken(url, nobody)).body.error).toBe('invalid_client');
    expect(await statusWith(url, token)).toBe(200);

    await identity.stop('SIGKILL');
    expect((await askForToken(url, app)).status).toBe(503);
    // Who asks is known; that identity cannot tell more of itself is another matter.
    expect(await statusWith(url, token)).toBe(200);
  });
});

const hasServer = testDatabases.includes('mysql');
if (!hasServer) process.stderr.write('Skipped: replicas share a MySQL or MariaDB server, and there is none here.\n');

(hasServer ? describe : describe.skip)('apps of two replicas', () => {
  let database: TestDatabase;
  let credentials: Credentials;
  let replicas: readonly [ServerProcess, ServerProcess];
  beforeAll(async () => {
    database = await openTestDatabase('mysql');
    credentials = await newCredentials();
    const settings = {
      ...credentials.settings,
      DATABASE_URL: database.databaseUrl!,
      KEHU_DATABASE_PREFIX: database.prefix,
    };
    const first = await startServer('gateway/main.js', settings);
    replicas = [first, await startServer('gateway/main.js', settings)];
  });
  afterAll(async () => {
    await Promise.all(replicas.map((replica) => replica.stop('SIGKILL')));
    await database.remove();
  });

  test('use the tokens of one at the other, until they are revoked at either', async () => {
    const [one, other] = replicas;
    const administrator = clientOf(one.url, credentials, 'administrator');
    const app = await registerApp(administrator);
    const token = await tokenOf(one.url, app);
    expect(await statusWith(other.url, token)).toBe(200);
    expect((await askForToken(other.url, app)).status).toBe(200);
    await administrator.data('mutation ($id: ID!) { revokeApiClient(input: { id: $id }) { apiClient { id } } }', {
      id: app.id,
    });
    const revokedAt = Date.now();
    expect((await askForToken(other.url, app)).status).toBe(401);
    await until(async () => (await statusWith(other.url, token)) === 401);
    expect(Date.now() - revokedAt).toBeLessThan(30_000);
  });
});
