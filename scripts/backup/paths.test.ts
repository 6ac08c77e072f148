import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copyFiles } from './paths.js';

let folder: string;
let files: { files: { kind: 'folder'; folder: string } };
let store: string;
const inStore = (name: string) => path.join(store, name);
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kehu-paths-'));
  store = path.join(folder, 'store');
  files = { files: { kind: 'folder', folder: store } };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A store of files with contents that stay, in several folders. */
async function fill(count: number): Promise<string[]> {
  for (const name of ['contents', 'parts', 'unfinished']) await mkdir(inStore(name), { recursive: true });
  const names = Array.from({ length: count }, (_, index) => `content-${String(index).padStart(4, '0')}`);
  for (const name of names) await writeFile(inStore(`contents/${name}`), `bytes of ${name}`);
  return names;
}

test('copies every file that stays while drafts are renamed and parts vanish', async () => {
  const names = await fill(300);
  let running = true;
  let changes = 0;
  const churn = async () => {
    for (; running; changes += 1) {
      await mkdir(inStore('parts/fil_1'), { recursive: true });
      for (let part = 1; part <= 5; part += 1) await writeFile(inStore(`unfinished/draft-${String(part)}`), 'part');
      for (let part = 1; part <= 5; part += 1) {
        await rename(inStore(`unfinished/draft-${String(part)}`), inStore(`parts/fil_1/${String(part)}`));
      }
      await rm(inStore('parts/fil_1'), { recursive: true });
    }
  };
  const churning = churn();
  try {
    for (let copy = 0; copy < 10; copy += 1) {
      const backup = path.join(folder, `backup-${String(copy)}`);
      expect(await copyFiles(files, backup, 'out')).toBe(true);
      expect((await readdir(path.join(backup, 'files/contents'))).sort()).toEqual(names);
      expect(await readdir(path.join(backup, 'files'))).not.toContain('unfinished');
    }
  } finally {
    running = false;
    await churning;
  }
  expect(changes).toBeGreaterThan(0);
});

test('goes on behind an entry that is gone when its turn comes', async () => {
  const names = await fill(20);
  // Listed, and not there: what a file looks like that was removed after its folder had been read.
  await symlink(inStore('contents/gone'), inStore('contents/content-0007-removed'));
  expect(await copyFiles(files, path.join(folder, 'backup'), 'out')).toBe(true);
  expect((await readdir(path.join(folder, 'backup/files/contents'))).sort()).toEqual(names);
});

test('brings contents and times back, and says so when there is no folder', async () => {
  const [name] = await fill(1);
  const written = new Date('2025-03-01T08:00:00Z');
  await utimes(inStore(`contents/${name!}`), written, written);
  expect(await copyFiles(files, path.join(folder, 'backup'), 'out')).toBe(true);
  await rm(store, { recursive: true });
  expect(await copyFiles(files, path.join(folder, 'other'), 'out')).toBe(false);
  expect(await copyFiles(files, path.join(folder, 'backup'), 'back')).toBe(true);
  expect(await readFile(inStore(`contents/${name!}`), 'utf8')).toBe(`bytes of ${name!}`);
  expect((await stat(inStore(`contents/${name!}`))).mtime).toEqual(written);
});

test('overwrites nothing', async () => {
  const [name] = await fill(1);
  await copyFiles(files, path.join(folder, 'backup'), 'out');
  await writeFile(inStore(`contents/${name!}`), 'newer');
  await expect(copyFiles(files, path.join(folder, 'backup'), 'back')).rejects.toMatchObject({
    name: 'ConfigurationError',
    message: `${inStore(`contents/${name!}`)} is there already; restore into an empty place.`,
  });
  expect(await readFile(inStore(`contents/${name!}`), 'utf8')).toBe('newer');
});
