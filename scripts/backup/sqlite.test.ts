import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { lockDataFolder } from '../../shared/db/data-folder-lock.js';
import { restoreSqlite } from './sqlite.js';

const NAMES = ['one', 'two'];
let folder: string;
let backup: string;
let place: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kehu-restore-'));
  [backup, place] = [path.join(folder, 'backup'), path.join(folder, 'place')];
  await mkdir(backup);
  await mkdir(place);
  for (const name of NAMES) query(path.join(backup, `${name}.sqlite`), 'CREATE TABLE things (name)');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function query(file: string, sql: string): unknown[] {
  const connection = new Database(file);
  try {
    const statement = connection.prepare(sql);
    return statement.reader ? statement.all() : [statement.run()];
  } finally {
    connection.close();
  }
}

/** What is in a data folder but for its lock. */
const contents = async (of: string) => (await readdir(of)).filter((name) => !name.startsWith('lock.sqlite')).sort();

test('is there all at once, with what was done to it before anything may start', async () => {
  const seen: string[][] = [];
  const killed = path.join(folder, 'killed');
  await restoreSqlite(backup, NAMES, place, async (staged) => {
    if (staged.kind !== 'sqlite') throw new Error('Not a folder.');
    seen.push(await contents(place));
    // In a log of its own, as it stays where somebody forgets to close.
    query(path.join(staged.folder, 'two.sqlite'), 'PRAGMA journal_mode = WAL');
    query(path.join(staged.folder, 'two.sqlite'), "INSERT INTO things (name) VALUES ('prepared')");
    await cp(place, killed, { recursive: true });
  });
  expect(seen).toEqual([['restoring']]);
  expect(await contents(place)).toEqual(['one.sqlite', 'two.sqlite']);
  expect(query(path.join(place, 'two.sqlite'), 'SELECT name FROM things')).toEqual([{ name: 'prepared' }]);
  (await lockDataFolder(place)).release();
  // What a process leaves that is killed in the middle.
  await expect(lockDataFolder(killed)).rejects.toMatchObject({
    name: 'ConfigurationError',
    message: expect.stringMatching(
      /^A restore into .*killed did not end: remove the folder restoring and all databases/,
    ),
  });
});

test('leaves nothing when it fails', async () => {
  const failed = restoreSqlite(backup, NAMES, place, () => Promise.reject(new Error('no')));
  await expect(failed).rejects.toThrow('no');
  expect(await contents(place)).toEqual([]);
});

test.each(['one.sqlite', 'one.sqlite-wal', 'two.sqlite-shm', 'old.sqlite-journal'])(
  'refuses a folder that holds %s',
  async (name) => {
    await writeFile(path.join(place, name), 'of another one');
    const prepare = () => Promise.reject(new Error('It went on.'));
    await expect(restoreSqlite(backup, NAMES, place, prepare)).rejects.toMatchObject({
      name: 'ConfigurationError',
      message: `${place} holds ${name} already; restore into an empty place.`,
    });
    expect(await contents(place)).toEqual([name]);
  },
);
