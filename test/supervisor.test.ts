import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openTestDatabase, testDatabases, type TestDatabase } from '../shared/testing/databases.js';
import { clientOf, newCredentials, type Credentials } from './kit/deployments.js';
import { runScript, startServer, type ServerProcess } from './kit/processes.js';
import { scaled } from './setup/scale.js';

import.meta.jest.setTimeout(scaled(240_000, 600_000));

const SERVER = 'gateway/main.js';

let credentials: Credentials;
const folders: string[] = [];
const servers: ServerProcess[] = [];

beforeAll(async () => {
  credentials = await newCredentials();
});
afterAll(async () => {
  for (const server of servers) await server.stop('SIGKILL');
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kehu-supervisor-'));
  folders.push(folder);
  return folder;
}

async function serve(settings: Record<string, string>): Promise<ServerProcess> {
  const server = await startServer(SERVER, { ...credentials.settings, KEHU_LOG_LEVEL: 'error', ...settings });
  servers.push(server);
  return server;
}

/** Waits until the condition holds. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(20);
}

function isAlive(pid: number): boolean {
  try {
    // A process that has ended and has not been waited for still takes signals.
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The only worker, once there is another than the given one. */
async function nextWorker(server: ServerProcess, last: number): Promise<number> {
  await until(() => server.workers().some((pid) => pid !== last));
  return server.workers().find((pid) => pid !== last)!;
}

/** What is answered on a connection of its own, which is none that a worker has already. */
async function connectAnew({ url }: ServerProcess): Promise<number | undefined> {
  const request = get(`${url}/health/live`, { agent: false });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  answer.resume();
  return answer.statusCode;
}

/** What a process has mapped into its memory. */
const mapped = (pid: number) => readFile(`/proc/${pid}/maps`, 'utf8');

const create = (name: string) => `mutation { createProduct(input: { name: "${name}" }) { product { name } } }`;
const COUNT = '{ products { totalCount } }';

/** How often the server has said where it answers. */
const welcomes = (server: ServerProcess) => server.output().match(/answers at/g)?.length;

describe('one worker on SQLite', () => {
  let folder: string;
  let server: ServerProcess;
  let client: ReturnType<typeof clientOf>;
  let stored = 0;

  const createOne = async () => {
    await client.data(create(`Product ${(stored += 1)}`));
  };
  const everythingIsThere = async () => {
    expect(await client.data(COUNT)).toEqual({ products: { totalCount: stored } });
  };

  beforeAll(async () => {
    folder = await emptyFolder();
    server = await serve({ KEHU_DATA_DIR: folder });
    client = clientOf(server.url, credentials, 'administrator');
    await createOne();
  });

  test('does the work, while the primary holds the port and takes the signals', async () => {
    const [worker, ...others] = server.workers();
    expect(others).toEqual([]);
    expect(await mapped(worker!)).toContain('better_sqlite3.node');
    expect(await mapped(server.pid)).not.toContain('better_sqlite3.node');
    expect(JSON.parse(await readFile(path.join(folder, 'server.json'), 'utf8'))).toEqual({
      url: server.url,
      pid: server.pid,
    });
  });

  test('is replaced when it is killed; who connects meanwhile waits instead of being refused', async () => {
    const [worker] = server.workers();
    process.kill(worker!, 'SIGKILL');
    await until(() => !isAlive(worker!));
    await createOne();
    await everythingIsThere();
    expect(server.workers()).not.toContain(worker);
  });

  test('is given who came while it was silent for a moment, also when nobody else comes', async () => {
    const [worker] = server.workers();
    process.kill(worker!, 'SIGSTOP');
    await sleep(1_000);
    const only = connectAnew(server);
    await sleep(500);
    process.kill(worker!, 'SIGCONT');
    expect(await only).toBe(200);
    expect(server.workers()).toEqual([worker]);
  });

  test('is replaced when it stands still; who connects meanwhile gets an answer of the new one', async () => {
    const [worker] = server.workers();
    process.kill(worker!, 'SIGSTOP');
    const late = connectAnew(server);
    const successor = await nextWorker(server, worker!);
    expect(await late).toBe(200);
    expect(server.workers()).toEqual([successor]);
    expect(isAlive(worker!)).toBe(false);
    await createOne();
    await everythingIsThere();
  });

  test('is replaced on SIGHUP without a failed request, and the address stays', async () => {
    const [worker] = server.workers();
    const load = startLoad(server.url, 4);
    process.kill(server.pid, 'SIGHUP');
    await nextWorker(server, worker!);
    await load.answeredMore(20);
    const { failures, created } = await load.stop();
    expect(failures).toEqual([]);
    stored += created;
    await everythingIsThere();
    expect(welcomes(server)).toBe(1);
    expect(JSON.parse(await readFile(path.join(folder, 'server.json'), 'utf8'))).toMatchObject({ pid: server.pid });
  });

  test('ends when its primary is killed, and leaves neither the port nor the folder held', async () => {
    const workers = server.workers();
    process.kill(server.pid, 'SIGKILL');
    await until(() => ![server.pid, ...workers].some(isAlive));
    await expect(fetch(`${server.url}/health/live`)).rejects.toThrow('fetch failed');
    server = await serve({ KEHU_DATA_DIR: folder, PORT: new URL(server.url).port });
    client = clientOf(server.url, credentials, 'administrator');
    await everythingIsThere();
  });

  test('that ends again and again is given up', async () => {
    const seen = new Set<number>();
    const ended = server.stop('SIGURG');
    await until(() => {
      for (const pid of server.workers()) {
        if (!seen.has(pid)) process.kill(pid, 'SIGKILL');
        seen.add(pid);
      }
      return !isAlive(server.pid);
    });
    const { code, stderr } = await ended;
    expect(stderr).toBe('Workers ended 6 times, one soon after the other. Giving up.\n');
    expect(code).toBe(1);
  });

  test('stands alone: more of them are refused in one line', async () => {
    const { code, stdout, stderr } = await runScript(SERVER, {
      ...credentials.settings,
      KEHU_DATA_DIR: await emptyFolder(),
      KEHU_WORKERS: '2',
    });
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr: 'KEHU_WORKERS is 2: only one process can use the SQLite files; set DATABASE_URL for more.\n',
    });
  });
});

/** Clients that keep their connections alive and send one request after the other. */
function startLoad(url: string, clients: number) {
  const failures: unknown[] = [];
  let answered = 0;
  let created = 0;
  let stopped = false;
  const send = async (id: number) => {
    const client = clientOf(url, credentials, 'administrator');
    for (let i = 0; !stopped; i += 1) {
      try {
        if (i % 2) await client.data(COUNT);
        else await client.data(create(`Load ${id}-${i}-${process.hrtime.bigint()}`)).then(() => (created += 1));
        answered += 1;
        await sleep(10);
      } catch (error) {
        failures.push([(error as Error).message, (error as Error).cause]);
        await sleep(20);
      }
    }
  };
  const running = Array.from({ length: clients }, (_, id) => send(id));
  return {
    /** Waits until so many more requests have been answered. */
    answeredMore: (count: number) => {
      const goal = answered + count;
      return until(() => answered >= goal || failures.length > 0);
    },
    stop: async () => {
      stopped = true;
      await Promise.all(running);
      return { failures, answered, created };
    },
  };
}

/** How often the server has said that all its workers are new. */
const restarts = (server: ServerProcess) => server.output().match(/"msg":"restarted"/g)?.length ?? 0;

const hasServer = testDatabases.includes('mysql');
if (!hasServer) {
  process.stderr.write(
    'Skipped: two workers need a database server (SQLite files take one), and there is none here.\n',
  );
}

(hasServer ? describe : describe.skip)('two workers on a database server', () => {
  let database: TestDatabase;
  let server: ServerProcess;

  beforeAll(async () => {
    database = await openTestDatabase('mysql');
    server = await serve({
      DATABASE_URL: database.databaseUrl ?? '',
      KEHU_DATABASE_PREFIX: database.prefix,
      KEHU_DATA_DIR: await emptyFolder(),
      KEHU_DATA_KEY: 'a-key-of-the-tests-that-has-32-bytes-in-all',
      KEHU_WORKERS: '2',
      KEHU_LOG_LEVEL: 'info',
    });
    await until(() => server.workers().length === 2);
  });
  afterAll(async () => {
    const { code, stderr } = await server.stop();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    await database.remove();
  });

  test('are said to answer once', () => {
    expect(welcomes(server)).toBe(1);
  });

  test('are replaced one by one, again and again, without a failed request', async () => {
    const before = server.workers();
    const load = startLoad(server.url, 8);
    for (let i = 0; i < scaled(2, 20); i += 1) {
      process.kill(server.pid, 'SIGHUP');
      await until(() => restarts(server) === i + 1);
      await load.answeredMore(20);
    }
    expect(server.workers().filter((pid) => before.includes(pid))).toEqual([]);
    const { failures, answered, created } = await load.stop();
    expect(failures).toEqual([]);
    expect(answered).toBeGreaterThan(scaled(40, 400));
    const client = clientOf(server.url, credentials, 'administrator');
    expect(await client.data(COUNT)).toEqual({ products: { totalCount: created } });
  });

  test('stand in for each other: while one is replaced, the other answers', async () => {
    const [first] = server.workers();
    process.kill(first!, 'SIGSTOP');
    // None is given to the one that stands still for longer than it goes unnoticed.
    await until(() => !isAlive(first!));
    expect([await connectAnew(server), await connectAnew(server)]).toEqual([200, 200]);
  });
});
