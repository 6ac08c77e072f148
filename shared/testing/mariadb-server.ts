import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { access, constants, mkdtemp, readFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { keepServer } from './kept-server.js';

const run = promisify(execFile);

/** A database server program that this machine has. */
export interface ServerBinary {
  readonly path: string;
  readonly product: 'MariaDB' | 'MySQL';
  /** Major and minor number, for instance `10.11`. */
  readonly version: string;
}

/** A database server that lives in a temporary folder until `stop` is called or this process ends, however it ends. */
export interface ThrowawayServer {
  /** Address with a user who may do everything, without a database name. */
  readonly url: string;
  /** Product and version for people, for instance `MariaDB 10.11`. */
  readonly name: string;
  readonly pid: number;
  readonly folder: string;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
}

/** Many users' PATH lacks the folders in which Debian keeps servers. */
const SERVER_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/usr/libexec'];
const START_TIMEOUT_MS = 60_000;
const START_ATTEMPTS = 3;

/** Finds `mariadbd` or `mysqld` on the search path or where Debian puts servers; undefined when there is none. */
export async function findServerBinary(
  searchPath = process.env.PATH ?? '',
  otherFolders: readonly string[] = SERVER_FOLDERS,
): Promise<ServerBinary | undefined> {
  for (const name of ['mariadbd', 'mysqld']) {
    for (const folder of [...searchPath.split(delimiter), ...otherFolders]) {
      const binary = await recognise(join(folder, name));
      if (binary) return binary;
    }
  }
  return undefined;
}

/**
 * Starts a server on a free port of 127.0.0.1, with further options of its command line. A failure tells what the server
 * wrote to its error log.
 */
export async function startThrowawayServer(
  found?: ServerBinary,
  options: readonly string[] = [],
): Promise<ThrowawayServer> {
  const binary = found ?? (await findServerBinary());
  if (!binary) throw new Error('There is no mariadbd or mysqld on the PATH.');
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce(binary, options);
    } catch (error) {
      // Between finding a free port and taking it, another program can take it.
      const portTaken = error instanceof StartFailure && /Bind on TCP\/IP port|Address already in use/.test(error.log);
      if (!portTaken || attempt === START_ATTEMPTS) throw error;
    }
  }
}

class StartFailure extends Error {
  constructor(
    reason: string,
    readonly log: string,
  ) {
    super(`${reason}. Its error log ends:\n${log.slice(-4000)}`);
    this.name = 'StartFailure';
  }
}

async function recognise(path: string): Promise<ServerBinary | undefined> {
  try {
    await access(path, constants.X_OK);
    const { stdout } = await run(path, ['--no-defaults', '--version']);
    const version = /Ver (\d+\.\d+)/.exec(stdout)?.[1];
    // Debian's `mysqld` is MariaDB under another name.
    return version ? { path, product: stdout.includes('MariaDB') ? 'MariaDB' : 'MySQL', version } : undefined;
  } catch {
    return undefined;
  }
}

async function startOnce(binary: ServerBinary, options: readonly string[]): Promise<ThrowawayServer> {
  const folder = await mkdtemp(join(tmpdir(), 'kehu-database-'));
  const port = await freePort();
  const server = keepServer(folder, [binary.path, ...serverOptions(folder, port, binary), ...options]);
  try {
    await install(binary, folder);
    const pid = await server.start();
    await answering(folder, pid);
    server.letGo();
    const name = `${binary.product} ${binary.version}`;
    return { url: `mysql://root@127.0.0.1:${port}`, name, pid, folder, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function serverOptions(folder: string, port: number, binary: ServerBinary): string[] {
  return [
    '--no-defaults',
    ...ownership(),
    `--datadir=${join(folder, 'data')}`,
    `--tmpdir=${folder}`,
    `--socket=${join(folder, 'server.sock')}`,
    `--pid-file=${join(folder, 'server.pid')}`,
    `--log-error=${join(folder, 'error.log')}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-networking=0',
    // MySQL's only first user is root@localhost, which 127.0.0.1 is after its name was looked up.
    ...(binary.product === 'MariaDB' ? ['--skip-name-resolve'] : ['--mysqlx=OFF']),
    '--skip-log-bin',
    '--max-connections=500',
    '--innodb-flush-log-at-trx-commit=1',
    '--innodb-buffer-pool-size=256M',
  ];
}

/** Both products refuse to run as the superuser unless told so. */
function ownership(): string[] {
  return process.getuid?.() === 0 ? ['--user=root'] : [];
}

async function install(binary: ServerBinary, folder: string): Promise<void> {
  const target = [...ownership(), `--datadir=${join(folder, 'data')}`];
  try {
    if (binary.product === 'MySQL') {
      await run(binary.path, ['--no-defaults', '--initialize-insecure', ...target]);
    } else {
      const options = ['--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve'];
      await run(await installer(binary), ['--no-defaults', ...target, ...options]);
    }
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new StartFailure(
      `${binary.product} could not create its system tables`,
      `${String(error)}\n${stdout}${stderr}`,
    );
  }
}

async function installer(binary: ServerBinary): Promise<string> {
  const beside = dirname(binary.path);
  for (const folder of [beside, join(beside, '../bin'), join(beside, '../scripts'), '/usr/bin']) {
    for (const name of ['mariadb-install-db', 'mysql_install_db']) {
      const path = join(folder, name);
      const present = await access(path, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (present) return path;
    }
  }
  throw new Error(`There is no mariadb-install-db beside ${binary.path}.`);
}

async function answering(folder: string, pid: number): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  // Asked through the socket in our own folder: on the port, a server of someone else could answer.
  while (!(await greets(join(folder, 'server.sock')))) {
    const log = await readFile(join(folder, 'error.log'), 'utf8').catch(() => '(no log)');
    if (!isRunning(pid)) throw new StartFailure('The database server stopped while starting', log);
    if (Date.now() > deadline) throw new StartFailure(`The database server was silent for ${START_TIMEOUT_MS} ms`, log);
    await delay(50);
  }
}

/** A server that is ready speaks first. */
function greets(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1000, () => settle(false));
    socket.once('data', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('close', () => settle(false));
  });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
