import { execFile } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { testDatabases } from '../../../shared/testing/databases.js';
import { documents, startFilesWorld, textOf, type FilesWorld } from './testing/files-world.js';

const run = promisify(execFile);
const bytes = textOf(2_000_000);

/** A file system in memory, of 48 MB; undefined where this user may not make one. */
async function mountSmall(folder: string): Promise<boolean> {
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', folder]);
    return true;
  } catch {
    return false;
  }
}

const folder = await mkdtemp(path.join(tmpdir(), 'kehu-full-'));
const isMounted = await mountSmall(folder);
if (!isMounted) process.stderr.write('Skipped: a full folder of files, because this user may not mount one.\n');
const mountedDescribe = isMounted ? describe.each(testDatabases) : describe.skip.each(testDatabases);

afterAll(async () => {
  if (isMounted) await run('umount', [folder]);
  await rm(folder, { recursive: true });
});

mountedDescribe('a folder of files that is full, with %s', (database) => {
  let world: FilesWorld;
  beforeAll(async () => {
    world = await startFilesWorld(database, 'a folder', { KEHU_DATA_DIR: path.join(folder, database) });
  });
  afterAll(() => world.close());

  const filler = path.join(folder, 'filler');
  /** Leaves less room than a part needs. */
  const fill = async () => {
    const file = await open(filler, 'w');
    try {
      for (;;) await file.write(Buffer.alloc(2 ** 20));
    } catch (error) {
      expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
    }
    await file.close();
  };

  test('refuses parts and joinings with a code of its own, and takes them once there is room', async () => {
    const [half, whole] = [await world.start({ bytes }), await world.start({ bytes })];
    await world.send(whole.url, bytes);
    await fill();
    const answer = await world.put(half.url, 1, bytes);
    const { errors } = (await answer.json()) as { errors: { extensions: object }[] };
    expect([answer.status, errors[0]!.extensions]).toEqual([507, { code: 'STORAGE_FULL', retryable: true }]);
    expect((await world.rep.refusal(documents.complete, { input: { id: whole.id } })).code).toBe('STORAGE_FULL');
    expect(await world.keys('parts/')).toEqual([`parts/${whole.id}/1`]);
    expect([...(await world.keys('contents/')), ...(await world.keys('unfinished/'))]).toEqual([]);
    await rm(filler);
    await world.send(half.url, bytes);
    for (const { id } of [half, whole]) expect((await world.complete(id)).state).toBe('COMPLETE');
  });
});
