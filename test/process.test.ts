import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, connect } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeJwt } from 'jose';
import { DEMO_SUBJECTS } from '../gateway/demo/demo-people.js';
import { callKeyOf } from '../shared/access/signed-call.js';
import { runScript, startServer, type Ended, type ServerProcess } from './kit/processes.js';

const SERVER = 'gateway/main.js';
const QUIET = { KEHU_LOG_LEVEL: 'warn' };

import.meta.jest.setTimeout(300_000);

const folders: string[] = [];
const servers: ServerProcess[] = [];
async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kehu-process-'));
  folders.push(folder);
  return folder;
}
async function serve(environment: Record<string, string>): Promise<ServerProcess> {
  const server = await startServer(SERVER, { ...QUIET, ...environment });
  servers.push(server);
  return server;
}
afterAll(async () => {
  for (const server of servers) await server.stop('SIGKILL');
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function send(url: string, query: string, token?: string) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
  return { data, errors };
}

/** The one line that an operator sees when a process will not start. */
function complaint({ code, stdout, stderr }: Ended): string {
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.trim().split('\n')).toHaveLength(1);
  return stderr.trim();
}

/** What the welcome prints: a token for each role, and a query to paste. */
function welcome(output: string): { tokens: Record<string, string>; query: string } {
  const lines = output.split('\n');
  const tokens: Record<string, string> = {};
  lines.forEach((line, i) => {
    const role = /^([a-z-]+): /.exec(line)?.[1];
    if (role !== undefined && lines[i + 1]?.startsWith('ey')) tokens[role] = lines[i + 1]!;
  });
  return { tokens, query: lines[lines.indexOf('A query to paste:') + 1] ?? '' };
}

describe('the whole graph in one process', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await emptyFolder();
  });

  test('starts on an empty folder, says where it is, and answers what it offers to paste', async () => {
    const server = await serve({ KEHU_DATA_DIR: folder });
    const { tokens, query } = welcome(server.output());
    expect(Object.keys(tokens)).toEqual(Object.keys(DEMO_SUBJECTS));
    const { data, errors } = await send(server.url, query, tokens.administrator);
    expect(errors).toBeUndefined();
    expect(data?.customers).toBeDefined();
    expect((await send(server.url, '{ products(first: 1) { nodes { id } } }')).errors).toBeUndefined();
    await send(
      server.url,
      'mutation { createCustomer(input: { name: "Kept", externalId: "kept-1" }) { customer { id } } }',
      tokens.administrator,
    );
    const { code, stderr } = await server.stop();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('keeps its records and its tokens when it starts again', async () => {
    const first = await serve({ KEHU_DATA_DIR: folder });
    const { tokens } = welcome(first.output());
    const kept = '{ customers(filter: { externalId: { in: ["kept-1"] } }) { totalCount nodes { name } } }';
    const count = '{ customers { totalCount } users { totalCount } opportunities { totalCount } }';
    const expected = { customers: { totalCount: 1, nodes: [{ name: 'Kept' }] } };
    expect(await send(first.url, kept, tokens.administrator)).toEqual({ data: expected });
    const before = await send(first.url, count, tokens.administrator);
    await first.stop('SIGKILL');

    const second = await serve({ KEHU_DATA_DIR: folder });
    expect(await send(second.url, kept, tokens.administrator)).toEqual({ data: expected });
    expect(await send(second.url, count, tokens.administrator)).toEqual(before);

    const inUse = `The data folder ${folder} is in use by another Kehu process.`;
    for (const script of [SERVER, 'scripts/reset.js']) {
      expect(complaint(await runScript(script, { PORT: '0', KEHU_DATA_DIR: folder }))).toBe(inUse);
    }
    expect(await send(second.url, count, tokens.administrator)).toEqual(before);
    await second.stop();
  });

  test('answers a request that is under way when it is told to stop, and takes no other', async () => {
    const server = await serve({ KEHU_DATA_DIR: folder });
    const { tokens } = welcome(server.output());
    const body = JSON.stringify({
      query: 'mutation { createCustomer(input: { name: "Late" }) { customer { name } } }',
    });
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname).setEncoding('utf8');
    let answer = '';
    socket.on('data', (chunk: string) => (answer += chunk));
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n` +
        `authorization: Bearer ${tokens.administrator ?? ''}\r\n\r\n${body.slice(0, 10)}`,
    );
    const idle = connect(Number(port), hostname);
    await once(idle, 'connect');
    await send(server.url, '{ products { totalCount } }');

    const stopped = server.stop();
    await refusing(server.url);
    const closed = once(socket, 'close');
    socket.write(body.slice(10));

    const { code, stderr } = await stopped;
    await closed;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(answer).toContain('HTTP/1.1 200 OK');
    expect(answer).toContain('{"data":{"createCustomer":{"customer":{"name":"Late"}}}');
    idle.destroy();
  });

  test('starts over after a reset, with the tokens that it has given', async () => {
    const production = { KEHU_DATA_DIR: folder, NODE_ENV: 'production', KEHU_DEMO: '1' };
    expect(complaint(await runScript('scripts/reset.js', production))).toBe(
      'reset removes every record, so it does not run with NODE_ENV=production.',
    );
    expect(await runScript('scripts/reset.js', { KEHU_DATA_DIR: folder })).toEqual({
      code: 0,
      stdout: 'Removed the databases of identity, customers, sales, platform.\n',
      stderr: '',
    });
    expect((await readdir(folder)).filter((name) => /^(identity|customers|sales)\./.test(name))).toEqual([]);
    const token = await runScript('scripts/token.js', { KEHU_DATA_DIR: folder }, ['--role', 'administrator']);
    const server = await serve({ KEHU_DATA_DIR: folder });
    const kept = '{ customers(filter: { externalId: { in: ["kept-1"] } }) { totalCount } }';
    expect(await send(server.url, kept, token.stdout.trim())).toEqual({ data: { customers: { totalCount: 0 } } });
    const foreign = await runScript('scripts/token.js', { KEHU_DATA_DIR: await emptyFolder() }, ['--role', 'analyst']);
    expect(await send(server.url, kept, foreign.stdout.trim())).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    await server.stop();
  });
});

/** Waits until nothing accepts connections there any more. */
async function refusing(url: string): Promise<void> {
  for (;;) {
    try {
      await fetch(`${url}/health/live`);
    } catch {
      return;
    }
  }
}

describe('what cannot be started is said in one line', () => {
  test('a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const ended = await runScript(SERVER, {
      ...QUIET,
      PORT: String(port),
      KEHU_DATA_DIR: await emptyFolder(),
      KEHU_DEMO: '0',
      KEHU_TOKEN_KEY: await tokenKey(),
    });
    other.close();
    expect(complaint(ended)).toBe(`Cannot listen on 127.0.0.1:${port}: the port is in use.`);
  });

  test('a host that is not of this machine', async () => {
    const ended = await runScript(SERVER, {
      ...QUIET,
      PORT: '0',
      KEHU_HOST: '203.0.113.1',
      KEHU_DATA_DIR: await emptyFolder(),
      KEHU_DEMO: '0',
      KEHU_TOKEN_KEY: await tokenKey(),
    });
    expect(complaint(ended)).toBe('Cannot listen on 203.0.113.1:0: EADDRNOTAVAIL.');
  });

  test('a data folder that cannot be made', async () => {
    const file = path.join(await emptyFolder(), 'file');
    await writeFile(file, '');
    const ended = await runScript(SERVER, { PORT: '0', KEHU_DATA_DIR: path.join(file, 'data') });
    expect(complaint(ended)).toBe(
      `KEHU_DATA_DIR is "${path.join(file, 'data')}", where no folder can be made: ENOTDIR.`,
    );
  });

  test('a database server that does not answer, without its password', async () => {
    const ended = await runScript(SERVER, {
      PORT: '0',
      DATABASE_URL: 'mysql://kehu:hunter2@127.0.0.1:9',
      KEHU_DATA_DIR: await emptyFolder(),
    });
    expect(complaint(ended)).toBe('The database server at 127.0.0.1:9 cannot be used: ECONNREFUSED');
  });

  test.each([
    ['PORT', { PORT: 'eighty' }],
    ['PORT', { PORT: '65536' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://kehu:hunter2@localhost' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://kehu:hunter2@localhost/kehu' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://kehu:hunter2@localhost:99999' }],
    ['KEHU_DATABASE_PREFIX', { KEHU_DATABASE_PREFIX: 'Kehu`' }],
    ['KEHU_LOG_LEVEL', { KEHU_LOG_LEVEL: 'loud' }],
    ['KEHU_DEMO', { KEHU_DEMO: 'yes' }],
    ['KEHU_REQUEST_TIMEOUT_MS', { KEHU_REQUEST_TIMEOUT_MS: '5' }],
    ['KEHU_SUBGRAPH_URLS', { KEHU_SUBGRAPH_URLS: 'customers=localhost' }],
    ['KEHU_SUBGRAPH_TIMEOUT_MS', { KEHU_SUBGRAPH_TIMEOUT_MS: 'soon' }],
    ['KEHU_CALL_KEY', { KEHU_CALL_KEY: 'hunter2' }],
  ])('%s of %j', async (name, environment: Record<string, string>) => {
    const folder = await emptyFolder();
    const line = complaint(await runScript(SERVER, { PORT: '0', KEHU_DATA_DIR: folder, ...environment }));
    expect(line).toMatch(new RegExp(`^${name} `));
    expect(line).not.toContain('hunter2');
    expect(await readdir(folder)).toEqual([]);
  });

  test.each<[Record<string, string>]>([
    [{ NODE_ENV: 'production' }],
    [{ NODE_ENV: 'production', KEHU_DEMO: '0' }],
    [{ KEHU_DEMO: '0' }],
  ])('a missing key where the demo is off: %j', async (environment) => {
    const folder = await emptyFolder();
    const line = complaint(await runScript(SERVER, { PORT: '0', KEHU_DATA_DIR: folder, ...environment }));
    expect(line).toMatch(/^KEHU_TOKEN_KEY is missing: without KEHU_DEMO=1 the demo key is refused\./);
    expect((await readdir(folder)).filter((name) => !name.startsWith('lock.'))).toEqual([]);
  });

  test('a key that is none, without showing it', async () => {
    const ended = await runScript(SERVER, {
      PORT: '0',
      KEHU_DATA_DIR: await emptyFolder(),
      KEHU_TOKEN_KEY: '{"d":"hunter2"}',
    });
    expect(complaint(ended)).toBe(
      'KEHU_TOKEN_KEY must hold a private Ed25519 key as JWK; `npm run token -- --new-key` prints one.',
    );
  });

  test.each([
    ['the gateway', 'gateway/gateway-main.js', {}, /^KEHU_CALL_KEY is missing/],
    ['the gateway', 'gateway/gateway-main.js', { KEHU_CALL_KEY: 'k'.repeat(32) }, /^KEHU_SUBGRAPH_URLS does not say/],
    [
      'the gateway',
      'gateway/gateway-main.js',
      { KEHU_CALL_KEY: callKeyOf('k', 'sales') },
      /^KEHU_CALL_KEY is that of sales/,
    ],
    ['a subgraph', 'subgraphs/sales/main.js', {}, /^KEHU_CALL_KEY is missing/],
    [
      'a subgraph',
      'subgraphs/sales/main.js',
      { KEHU_CALL_KEY: 'k'.repeat(32) },
      /^KEHU_CALL_KEY is not the key of calls to sales/,
    ],
    [
      'a subgraph',
      'subgraphs/sales/main.js',
      { KEHU_CALL_KEY: callKeyOf('k', 'customers') },
      /^KEHU_CALL_KEY is not the key/,
    ],
  ])('%s of split mode without what it needs: %s %j', async (_case, script, environment, expected) => {
    const ended = await runScript(script, { PORT: '0', KEHU_DATA_DIR: await emptyFolder(), ...environment });
    expect(complaint(ended)).toMatch(expected);
  });
});

async function tokenKey(): Promise<string> {
  const { stdout } = await runScript('scripts/token.js', {}, ['--new-key']);
  return stdout.trim();
}

describe('npm run token', () => {
  const run = (args: string[], environment: Record<string, string>) => runScript('scripts/token.js', environment, args);

  test('prints a token for somebody, for as long as asked', async () => {
    const id = 'usr_01jd0000000000000000000009';
    const args = ['--role', 'sales-rep', '--user', id, '--lifetime', '5m'];
    const { code, stdout } = await run(args, { KEHU_DATA_DIR: await emptyFolder() });
    expect(code).toBe(0);
    const claims = decodeJwt(stdout.trim());
    expect(claims).toMatchObject({ roles: ['sales-rep'], user_id: id, sub: id });
    expect(claims.exp! - claims.iat!).toBe(300);
  });

  test('prints a key that signs tokens in production', async () => {
    const environment = {
      KEHU_TOKEN_KEY: await tokenKey(),
      NODE_ENV: 'production',
      KEHU_DATA_DIR: await emptyFolder(),
    };
    const { stdout } = await run(['--role', 'partner', '--partner', 'par_01jd0000000000000000000009'], environment);
    const server = await serve(environment);
    expect(server.output()).not.toContain('ey');
    expect(await send(server.url, '{ customers { totalCount } }', stdout.trim())).toEqual({
      data: { customers: { totalCount: 0 } },
    });
    await server.stop();
  });

  test.each([
    [[], '--role is missing.'],
    [['--role', 'king'], 'There is no role king.'],
    [['--role', 'analyst', '--lifetime', 'long'], '--lifetime must be a number with m, h or d, such as 12h.'],
    [['--rule', 'analyst'], "Unknown option '--rule'"],
  ])('%j is refused', async (args, expected) => {
    const { code, stdout, stderr } = await run(args, { KEHU_DATA_DIR: await emptyFolder() });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.split('\n')[0]).toContain(expected);
  });
});
