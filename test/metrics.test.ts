import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '../shared/config/project-root.js';
import { openTestDatabase, testDatabases, type DatabaseKind, type TestDatabase } from '../shared/testing/databases.js';
import { clientOf, newCredentials, type Credentials } from './kit/deployments.js';
import { startServer, type ServerProcess } from './kit/processes.js';

import.meta.jest.setTimeout(120_000);

/** What one look at the metrics gives: the value of each series, as `name{label="value"}`, and the names with their types. */
interface Look {
  readonly values: ReadonlyMap<string, number>;
  readonly types: ReadonlyMap<string, string>;
}

async function look(server: ServerProcess): Promise<Look> {
  const response = await fetch(/Metrics are at (\S+)/.exec(server.output())![1]!);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await response.text()).split('\n');
  const series = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return {
    values: new Map(series.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))])),
    types: new Map(
      lines
        .map((line) => /^# TYPE (\S+) (\S+)$/.exec(line))
        .flatMap((found) => (found ? [[found[1]!, found[2]!]] : [])),
    ),
  };
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(20);
}

const QUERY = '{ products { totalCount } }';
const create = (id: string) =>
  `mutation { createProduct(input: { name: "A product", externalId: "${id}" }) { product { id } } }`;

describe.each(testDatabases)('metrics of workers on %s', (kind: DatabaseKind) => {
  let database: TestDatabase;
  let folder: string;
  let credentials: Credentials;
  let server: ServerProcess;
  let client: ReturnType<typeof clientOf>;
  const workers = kind === 'mysql' ? 2 : 1;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
    folder = await mkdtemp(path.join(tmpdir(), 'kehu-metrics-'));
    credentials = await newCredentials();
    server = await startServer('gateway/main.js', {
      ...credentials.settings,
      KEHU_DATA_DIR: database.dataDir ?? folder,
      DATABASE_URL: database.databaseUrl ?? '',
      KEHU_DATABASE_PREFIX: database.prefix,
      KEHU_DATA_KEY: Buffer.alloc(32, 'a key of the tests').toString('base64url'),
      KEHU_METRICS_PORT: '0',
      KEHU_WORKERS: String(workers),
    });
    client = clientOf(server.url, credentials, 'administrator');
    await until(() => server.output().includes('Metrics are at'));
    await until(async () => (await look(server)).values.get('kehu_workers{state="serving"}') === workers);
  });
  afterAll(async () => {
    await server.stop('SIGKILL');
    await database.remove();
    await rm(folder, { recursive: true });
  });

  test('count what was asked and what came of it, in all workers together', async () => {
    // Each on a connection of its own, so that every worker gets some.
    const headers = { 'content-type': 'application/json', connection: 'close' };
    for (let i = 0; i < 6; i += 1) {
      await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: QUERY }) });
    }
    await client.data(create('One'));
    await client.data(create('Two'));
    await client.send(create('Two'));
    await client.send('{ nonsense }');
    await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: '{' });
    await fetch(`${server.url}/elsewhere/of/somebody`, { headers });
    const { values } = await look(server);
    const counted = (name: string, labels: string) => values.get(`${name}{${labels}}`);
    expect(counted('kehu_http_request_seconds_count', 'route="graphql",status="200"')).toBe(9);
    expect(counted('kehu_http_request_seconds_count', 'route="graphql",status="400"')).toBe(2);
    expect(counted('kehu_http_request_seconds_count', 'route="explorer",status="404"')).toBe(1);
    expect(counted('kehu_graphql_operations_total', 'type="query",outcome="OK"')).toBe(6);
    expect(counted('kehu_graphql_operations_total', 'type="mutation",outcome="OK"')).toBe(2);
    expect(counted('kehu_graphql_operations_total', 'type="mutation",outcome="DUPLICATE"')).toBe(1);
    expect(counted('kehu_graphql_operations_total', 'type="query",outcome="GRAPHQL_VALIDATION_FAILED"')).toBe(1);
    // Jobs of the gateway ask it now and then too.
    expect(counted('kehu_subgraph_call_seconds_count', 'subgraph="sales",outcome="OK"')).toBeGreaterThanOrEqual(8);
    expect(counted('kehu_subgraph_call_seconds_count', 'subgraph="sales",outcome="DUPLICATE"')).toBe(1);
    expect(counted('kehu_transaction_seconds_count', 'database="sales",outcome="DUPLICATE"')).toBe(1);
    expect(counted('kehu_transaction_seconds_count', 'database="sales",outcome="COMMITTED"')).toBeGreaterThanOrEqual(2);
    expect(values.get('kehu_http_requests_in_flight')).toBe(0);
    if (kind === 'sqlite') expect(counted('kehu_write_queue_length', 'database="sales"')).toBe(0);
    else expect(counted('kehu_database_connections', `database="${database.prefix}_sales",state="waiting"`)).toBe(0);
  });

  test('name nobody, no document and no path of a client', async () => {
    const { values } = await look(server);
    const labels = [...values.keys()].flatMap((series) =>
      [...series.matchAll(/="([^"]*)"/g)].map(([, value]) => value!),
    );
    expect(
      labels.filter((value) => !/^[A-Z_]+$|^[a-z]+$|^[0-9.]+$|^\+Inf$|^kehu_[0-9a-f]{12}_[a-z]+$/.test(value)),
    ).toEqual([]);
  });

  test('are served at their own port alone, and at no other path of it', async () => {
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
    const { origin } = new URL(/Metrics are at (\S+)/.exec(server.output())![1]!);
    expect((await fetch(`${origin}/`)).status).toBe(404);
  });

  test('do not fall when workers are replaced', async () => {
    const before = await look(server);
    const old = server.workers();
    process.kill(server.pid, 'SIGHUP');
    await until(async () => {
      if (server.workers().filter((pid) => !old.includes(pid)).length < workers) return false;
      const { values } = await look(server);
      return (
        values.get('kehu_workers{state="serving"}') === workers && values.get('kehu_workers{state="starting"}') === 0
      );
    });
    const after = await look(server);
    const fallen = [...before.values].filter(
      ([series, value]) => /(_total|_count|_sum|_bucket)\b/.test(series) && !((after.values.get(series) ?? 0) >= value),
    );
    expect(fallen).toEqual([]);
    expect(before.values.size).toBeGreaterThan(100);
  });

  test('are all described, and nothing else is', async () => {
    const { types } = await look(server);
    const text = await readFile(path.join(projectRoot, 'docs/operations.md'), 'utf8');
    const described = [...text.matchAll(/^\| `(kehu_\w+)` \| (\w+) \|/gm)].map(([, name, type]) => [name!, type!]);
    expect(described.sort()).toEqual([...types].sort());
  });
});
