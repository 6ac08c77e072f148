import { execFile, execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { projectRoot } from '../shared/config/project-root.js';
import { openTestDatabase, testDatabases, withServer, type TestDatabase } from '../shared/testing/databases.js';
import {
  filledExample,
  healthCheck,
  imageEnvironment,
  interpolated,
  readContainerFiles,
  type Service,
} from './kit/compose-file.js';
import { makeRuntimeFolder, RUNTIME_OPTIONS } from './kit/runtime-folder.js';
import { runScript, startServer, type ServerProcess } from './kit/processes.js';

import.meta.jest.setTimeout(180_000);

const { compose, dockerfile, example } = readContainerFiles();
const servers: ServerProcess[] = [];
let folder: string;
let data: string;
let contents: string[];

beforeAll(async () => {
  folder = await makeRuntimeFolder();
  data = await mkdtemp(path.join(tmpdir(), 'kehu-data-'));
  contents = filesIn(folder);
});
afterAll(async () => {
  for (const server of servers) await server.stop('SIGKILL');
  await rm(folder, { recursive: true, force: true });
  await rm(data, { recursive: true, force: true });
});

function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('node_modules'));
}

/** What a container's process would see, except where it listens and keeps its files. */
function environmentOf({ environment = {} }: Partial<Service>): Record<string, string> {
  const here = { PORT: '0', KEHU_HOST: '127.0.0.1', KEHU_DATA_DIR: data };
  return { ...imageEnvironment(dockerfile), ...environment, ...RUNTIME_OPTIONS, ...here };
}

/** Starts a container's command in the folder that the image has. */
async function start(service: Partial<Service>, changes: Record<string, string> = {}): Promise<ServerProcess> {
  const [, script = ''] = service.command ?? [];
  const server = await startServer(path.join(folder, script), { ...environmentOf(service), ...changes });
  servers.push(server);
  return server;
}

async function ask(url: string, query: string, token: string) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data?: Record<string, unknown> | null; errors?: unknown };
}

/** What the image's health check says of a port. */
async function isHealthy(port: string): Promise<boolean> {
  const [command = '', ...args] = healthCheck(dockerfile);
  return promisify(execFile)(command, args, { env: { PATH: process.env.PATH, PORT: port } }).then(
    () => true,
    () => false,
  );
}

const tool = (name: string, args: string[], environment = environmentOf({})) =>
  runScript(path.join(folder, 'dist/scripts', name), environment, args);

describe('the files of the image', () => {
  test('hold no tests, no sources and nothing of this machine', () => {
    expect(
      contents.filter((name) => /\.test\.|(^|\/)testing(\/|$)|\.ts$|\.map$|^dist\/test|^data|^\.env/.test(name)),
    ).toEqual([]);
  });

  test('serve the graph, the explorer and the demo company', async () => {
    const server = await start({ command: ['node', 'dist/gateway/main.js'], environment: { KEHU_DEMO: '1' } });
    const token = /\n(ey\S+)/.exec(server.output())?.[1] ?? '';
    expect(
      await ask(server.url, '{ customers(filter: { name: { in: ["云岭乳业集团有限公司"] } }) { totalCount } }', token),
    ).toMatchObject({
      data: { customers: { totalCount: 1 } },
    });
    const page = await (await fetch(`${server.url}/`)).text();
    const [script = ''] = /explorer\/explorer-\w+\.js/.exec(page) ?? [];
    expect((await fetch(`${server.url}/${script}`)).status).toBe(200);

    const { port } = new URL(server.url);
    expect(await isHealthy(port)).toBe(true);
    await server.stop();
    expect(await isHealthy(port)).toBe(false);
    // The container's own files are read-only.
    expect(filesIn(folder)).toEqual(contents);
  });

  test('hold the tools of operators', async () => {
    expect(await tool('token.js', ['--new-key'])).toMatchObject({ code: 0, stderr: '' });
    expect(await tool('import.js', ['--help'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('--dry-run') as string,
    });
  });
});

const hasServer = testDatabases.includes('mysql');
if (!hasServer) process.stderr.write('Skipped: split mode of docker-compose.yml needs MySQL or MariaDB.\n');

(hasServer ? describe : describe.skip)('split mode of docker-compose.yml', () => {
  const SUBGRAPHS = ['identity', 'customers', 'sales'];
  let database: TestDatabase;
  let services: Record<string, Service>;
  let gateway: ServerProcess;
  let values: Record<string, string>;
  let users: string[] = [];

  beforeAll(async () => {
    database = await openTestDatabase('mysql');
    values = await filledExample(example);
    services = interpolated(compose.services, values);
    const script = path.join(projectRoot, 'scripts/deployment/create-database-users.sh');
    const environment = { ...process.env, ...services.mysql!.environment, KEHU_DATABASE_PREFIX: database.prefix };
    const statements = execFileSync(script, ['--print'], { env: environment, encoding: 'utf8' }).trim().split('\n');
    users = statements.flatMap((statement) => /^CREATE USER IF NOT EXISTS '(\w+)'/.exec(statement)?.[1] ?? []);
    await withServer(async (connection) => {
      for (const statement of statements) await connection.query(statement);
    });
    const urls = SUBGRAPHS.map(async (name) => `${name}=${(await start(services[name]!, changes(name))).url}`);
    gateway = await start(services.gateway!, {
      ...changes('gateway'),
      KEHU_SUBGRAPH_URLS: (await Promise.all(urls)).join(),
    });
  });
  afterAll(async () => {
    for (const server of servers) await server.stop('SIGKILL');
    await withServer(async (connection) => {
      for (const user of users) await connection.query(`DROP USER '${user}'@'%'`);
    });
    await database.remove();
  });

  /**
   * The service's own database user, on the server and with the names of this test. Nobody is at the address of NATS: that
   * keeps events waiting, and nothing from answering.
   */
  function changes(name: string): Record<string, string> {
    return { KEHU_DATABASE_PREFIX: database.prefix, DATABASE_URL: urlOf(name), NATS_URL: 'nats://127.0.0.1:9' };
  }

  function urlOf(name: string): string {
    const url = new URL(services[name]!.environment!.DATABASE_URL!);
    url.host = new URL(database.databaseUrl!).host;
    url.username = url.username.replace(/^kehu/, database.prefix);
    return url.href;
  }

  test('answers with a database user for each process', async () => {
    for (const { url } of servers.slice(-4)) expect(await isHealthy(new URL(url).port)).toBe(true);
    const environment = { ...environmentOf(services.gateway!), DATABASE_URL: '' };
    const { stdout: token } = await tool(
      'token.js',
      ['--role', 'administrator', '--user', 'usr_01jd0000000000000000000009'],
      environment,
    );
    const created = await ask(
      gateway.url,
      'mutation { createCustomer(input: { name: "Split" }) { customer { name } } }',
      token.trim(),
    );
    expect(created).toMatchObject({ data: { createCustomer: { customer: { name: 'Split' } } } });
    const query = '{ customers { totalCount nodes { name opportunities { totalCount } } } users { totalCount } }';
    expect(await ask(gateway.url, query, token.trim())).toMatchObject({
      data: {
        customers: { totalCount: 1, nodes: [{ name: 'Split', opportunities: { totalCount: 0 } }] },
        users: { totalCount: 0 },
      },
    });
    expect(filesIn(folder)).toEqual(contents);
  });

  test.each([
    ['identity', ['identity']],
    ['customers', ['customers']],
    ['sales', ['sales']],
    ['gateway', ['platform']],
    ['server', ['customers', 'identity', 'platform', 'sales']],
  ])('the database user of %s sees %j', async (name, expected) => {
    const connection = await createConnection({ uri: urlOf(name) });
    try {
      const [rows] = await connection.query<RowDataPacket[]>(
        'SELECT schema_name AS name FROM information_schema.schemata',
      );
      const seen = rows.map((row) => String(row.name)).filter((schema) => schema !== 'information_schema');
      expect(seen.sort()).toEqual(expected.map((subgraph) => `${database.prefix}_${subgraph}`));
      for (const other of [...SUBGRAPHS, 'platform'].filter((subgraph) => !expected.includes(subgraph))) {
        await expect(connection.query(`SELECT * FROM ${database.prefix}_${other}.migrations`)).rejects.toThrow(
          'denied',
        );
      }
      await expect(connection.query(`CREATE DATABASE ${database.prefix}x`)).rejects.toThrow('denied');
    } finally {
      await connection.end();
    }
  });
});
