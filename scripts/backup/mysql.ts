import { spawn, spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { ConfigurationError } from '../../shared/config/config.js';
import { accessLogMark } from '../../shared/access-log/verify-access-log.js';
import { openReader } from '../../shared/db/open-reader.js';
import { journalMark, type JournalMark } from '../../shared/journal/verify-journal.js';
import type { CopiedPoint } from './manifest.js';

/** A server and how the databases of a deployment are called there. */
export interface ServerPlace {
  readonly url: string;
  readonly prefix: string;
}

/** The one part of a backup of a server. */
const DUMP = 'databases.sql.gz';

/** Notes the ends of the journals, then dumps all databases. The dump holds what was noted, and more as a rule. */
export async function copyServer(
  place: ServerPlace,
  subgraphs: readonly string[],
  target: string,
): Promise<CopiedPoint> {
  const marks: Record<string, JournalMark> = {};
  const accessLogMarks: Record<string, JournalMark> = {};
  for (const name of subgraphs) {
    const { reader, close } = await openReader({ kind: 'mysql', ...place }, name);
    try {
      marks[name] = await journalMark(reader);
      accessLogMarks[name] = await accessLogMark(reader);
    } finally {
      await close();
    }
  }
  const takenAt = new Date().toISOString();
  await dumpServer(place, subgraphs, target);
  return { marks, accessLogMarks, takenAt, parts: [DUMP] };
}

/**
 * Dumps all databases of a deployment in one transaction of the server, so as they are at one point, while the server goes
 * on writing.
 */
async function dumpServer({ url, prefix }: ServerPlace, subgraphs: readonly string[], target: string): Promise<void> {
  const databases = subgraphs.map((name) => `${prefix}_${name}`);
  const options = ['--single-transaction', '--quick', '--skip-lock-tables', '--hex-blob', '--skip-comments'];
  await withClient(url, ['mariadb-dump', 'mysqldump'], async (start) => {
    const dump = start([...options, '--databases', ...databases]);
    const file = createWriteStream(path.join(target, DUMP), { flags: 'wx', mode: 0o600 });
    await bothEnd(dump.ended, pipeline(dump.stdout, createGzip({ level: 3 }), file));
  });
}

/** Plays a dump into a server where none of the databases exists yet, under another prefix where that is asked for. */
export async function playDump(
  backup: string,
  { url, prefix }: ServerPlace,
  subgraphs: readonly string[],
  oldPrefix: string,
): Promise<void> {
  await assertAbsent({ url, prefix }, subgraphs);
  const renamed = Readable.from(renameDatabases(path.join(backup, DUMP), oldPrefix, prefix));
  await withClient(url, ['mariadb', 'mysql'], async (start) => {
    const client = start(['--default-character-set=utf8mb4']);
    await bothEnd(client.ended, pipeline(renamed, client.stdin));
  });
}

/** Waits for a tool and for what flows to or from it; what the tool says of a failure tells more than the broken flow. */
async function bothEnd(tool: Promise<void>, flow: Promise<void>): Promise<void> {
  const [ended, flowed] = await Promise.allSettled([tool, flow]);
  if (ended.status === 'rejected') throw ended.reason;
  if (flowed.status === 'rejected') throw flowed.reason;
}

/** Texts in a dump have their line ends escaped, so a line that begins so is the dump's own. */
async function* renameDatabases(dump: string, from: string, to: string): AsyncGenerator<string> {
  const own = new RegExp(`^(USE |CREATE DATABASE .*?)\`${from}_([a-z_]+)\``);
  for await (const line of linesOf(createReadStream(dump).pipe(createGunzip()).setEncoding('utf8'))) {
    yield line.replace(own, `$1\`${to}_$2\``);
  }
}

/** Lines with their ends as they are; `node:readline` of newer versions also ends lines at U+2028, which texts may hold. */
export async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let begun: string[] = [];
  for await (const text of texts) {
    for (const part of text.split(/(?<=\n)/)) {
      begun.push(part);
      if (!part.endsWith('\n')) continue;
      yield begun.join('');
      begun = [];
    }
  }
  yield begun.join('');
}

async function assertAbsent({ url, prefix }: ServerPlace, subgraphs: readonly string[]): Promise<void> {
  const connection = await createConnection({ uri: url });
  try {
    const [rows] = await connection.query<RowDataPacket[]>(
      'SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name IN (?)',
      [subgraphs.map((name) => `${prefix}_${name}`)],
    );
    if (rows.length > 0) {
      const names = rows.map((row) => String(row.name)).join(', ');
      throw new ConfigurationError(`The server holds ${names} already; restore into an empty place.`);
    }
  } finally {
    await connection.end();
  }
}

interface Client {
  readonly stdin: NodeJS.WritableStream;
  readonly stdout: NodeJS.ReadableStream;
  readonly ended: Promise<void>;
}

/** Runs one of the database's own tools; the password goes through a file that only this user can read. */
async function withClient(
  url: string,
  commands: readonly string[],
  work: (start: (args: readonly string[]) => Client) => Promise<void>,
): Promise<void> {
  const { hostname, port, username, password } = new URL(url);
  const folder = await mkdtemp(path.join(tmpdir(), 'kehu-client-'));
  try {
    const file = path.join(folder, 'client.cnf');
    const quoted = decodeURIComponent(password).replace(/["\\]/g, '\\$&');
    await writeFile(
      file,
      `[client]\nhost="${hostname}"\nport=${port || '3306'}\nuser="${decodeURIComponent(username)}"\npassword="${quoted}"\nprotocol=tcp\n`,
      { mode: 0o600 },
    );
    await work((args) => startClient(commands, [`--defaults-extra-file=${file}`, ...args]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function startClient(commands: readonly string[], args: readonly string[]): Client {
  const command = commands.find(isInstalled);
  if (command === undefined) throw new ConfigurationError(`Neither of ${commands.join(', ')} is installed.`);
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} failed: ${said.trim().split('\n').at(-1) ?? ''}`));
    });
  });
  ended.catch(() => undefined);
  return { stdin: child.stdin, stdout: child.stdout, ended };
}

function isInstalled(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;
}
