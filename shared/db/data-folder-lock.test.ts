import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../config/project-root.js';
import { lockDataFolder } from './data-folder-lock.js';

let folder: string;
let children: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kehu-lock-'));
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  await rm(folder, { recursive: true });
});

/** What another process does that takes the lock: the same steps with the same driver. */
const OTHER = `
const Connection = require(${JSON.stringify(path.join(projectRoot, 'node_modules/better-sqlite3'))});
const connection = new Connection(process.argv[2], { timeout: 0 });
try {
  connection.pragma('journal_mode = DELETE');
  connection.exec('BEGIN EXCLUSIVE');
  process.send('locked');
} catch (error) {
  process.send(error.code);
}
setInterval(() => undefined, 1_000);
`;

async function otherProcess(): Promise<{ child: ChildProcess; says: unknown }> {
  const script = path.join(folder, 'other.cjs');
  await writeFile(script, OTHER);
  const child = fork(script, [path.join(folder, 'lock.sqlite')]);
  children.push(child);
  const [says] = (await once(child, 'message')) as [unknown];
  return { child, says };
}

const LOCKED = {
  name: 'DataFolderLocked',
  message: expect.stringMatching(/is in use by another Kehu process\.$/) as string,
};

test('keeps a folder for one process', async () => {
  const lock = await lockDataFolder(folder);
  expect((await otherProcess()).says).toBe('SQLITE_BUSY');
  await expect(lockDataFolder(folder)).rejects.toMatchObject(LOCKED);
  lock.release();
  expect((await otherProcess()).says).toBe('locked');
});

test('is free as soon as its process is killed', async () => {
  const { child, says } = await otherProcess();
  expect(says).toBe('locked');
  await expect(lockDataFolder(folder)).rejects.toMatchObject(LOCKED);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const lock = await lockDataFolder(folder);
  lock.release();
});

test('makes the folder, and locks each folder on its own', async () => {
  const first = await lockDataFolder(path.join(folder, 'new', 'one'));
  const second = await lockDataFolder(path.join(folder, 'new', 'two'));
  first.release();
  second.release();
});

test('tells other troubles apart from a lock', async () => {
  await writeFile(path.join(folder, 'file'), 'x');
  await expect(lockDataFolder(path.join(folder, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
  await writeFile(path.join(folder, 'lock.sqlite'), 'this is no database'.repeat(100));
  await expect(lockDataFolder(folder)).rejects.toMatchObject({ code: 'SQLITE_NOTADB' });
});
