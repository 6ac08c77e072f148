import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { keepServer } from './kept-server.js';

/** A NATS server with JetStream in a temporary folder, until `stop` is called or this process ends, however it ends. */
export interface ThrowawayNats {
  /** Address with user and password, as `NATS_URL` names it. Stays the same over restarts. */
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  /** Ends it as `kill -9` does; its store stays. */
  kill(): Promise<void>;
  /** Starts it again after `kill`, with its store or with an empty one. */
  restart(store?: 'kept' | 'emptied'): Promise<void>;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
}

/** What a test may want other than usual. */
export interface NatsOptions {
  /** Size of the largest message, in bytes; 1 MiB, as NATS has it, when omitted. */
  readonly maxPayload?: number;
}

/** Many users' PATH lacks the folders in which Debian keeps servers. */
const SERVER_FOLDERS = ['/usr/local/sbin', '/usr/sbin'];
const START_TIMEOUT = 30_000;
const START_ATTEMPTS = 3;

/** Finds `nats-server` on the search path or where Debian puts servers; undefined when there is none. */
export async function findNatsServer(
  searchPath = process.env.PATH ?? '',
  otherFolders: readonly string[] = SERVER_FOLDERS,
): Promise<string | undefined> {
  for (const folder of [...searchPath.split(delimiter), ...otherFolders]) {
    const file = join(folder, 'nats-server');
    const isThere = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return file;
  }
  return undefined;
}

/** Starts a NATS server on a free port of 127.0.0.1. A failure tells what the server wrote to its log. */
export async function startThrowawayNats(options: NatsOptions = {}): Promise<ThrowawayNats> {
  const binary = await findNatsServer();
  if (binary === undefined) throw new Error('There is no nats-server on the PATH; Debian has it in "nats-server".');
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(binary, options);
    } catch (error) {
      // Between finding a free port and taking it, another program can take it.
      const portTaken = error instanceof Error && error.message.includes('address already in use');
      if (!portTaken || attempt === START_ATTEMPTS) throw error;
    }
  }
}

async function startOnce(binary: string, { maxPayload = 2 ** 20 }: NatsOptions): Promise<ThrowawayNats> {
  const folder = await mkdtemp(join(tmpdir(), 'kehu-nats-'));
  const port = await freePort();
  // With what has a meaning in addresses, so that it is seen to be taken apart rightly.
  const password = `${randomBytes(12).toString('hex')}@:/%`;
  const store = join(folder, 'store');
  const log = join(folder, 'server.log');
  // Streams reserve what they may come to hold; nothing is taken from the disk for it.
  await writeFile(
    join(folder, 'server.conf'),
    `listen: "127.0.0.1:${port}"\nlog_file: "${log}"\nmax_payload: ${maxPayload}\n` +
      `authorization { user: kehu, password: "${password}" }\n` +
      `jetstream { store_dir: "${store}", max_file_store: 1TB, max_memory_store: 16MB }\n`,
  );
  const server = keepServer(folder, [binary, '--config', join(folder, 'server.conf')]);
  const start = async () => {
    await server.start();
    await greeting(port, log);
  };
  try {
    await start();
  } catch (error) {
    await server.stop();
    throw error;
  }
  server.letGo();
  return {
    url: `nats://kehu:${encodeURIComponent(password)}@127.0.0.1:${port}`,
    port,
    folder,
    kill: () => server.kill(),
    restart: async (kept = 'kept') => {
      if (kept === 'emptied') await rm(store, { recursive: true, force: true });
      await start();
    },
    stop: () => server.stop(),
  };
}

async function greeting(port: number, log: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT;
  while (!(await greets(port))) {
    const written = await readFile(log, 'utf8').catch(() => '(no log)');
    if (written.includes('[FTL]') || Date.now() > deadline)
      throw new Error(`The NATS server did not start. Its log ends:\n${written.slice(-4000)}`);
    await delay(20);
  }
}

/** A server that is ready speaks first, and says whether JetStream is up. */
function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => settle(false));
    socket.once('data', (data) => settle(data.toString().includes('"jetstream":true')));
    socket.once('error', () => settle(false));
    socket.once('close', () => settle(false));
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
