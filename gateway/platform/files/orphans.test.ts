import { Readable } from 'node:stream';
import { collectFileOrphans } from './collect-orphans.js';
import { removeDeletedFiles } from './remove-deleted-files.js';
import { documents, fileWorlds, startFilesWorld, textOf, type FilesWorld } from './testing/files-world.js';

const HOUR = 3_600_000;
const bytes = textOf(100);

describe.each(fileWorlds)('what is left over with %s and files in %s', (database, store) => {
  let world: FilesWorld;
  let stop: AbortController;
  beforeAll(async () => {
    world = await startFilesWorld(database, store);
  });
  beforeEach(() => {
    stop = new AbortController();
  });
  afterEach(async () => {
    world.clock.ahead = 0;
    await world.graph.platform.database.transact(Date.now() + 10_000, (db) => db.run('DELETE FROM files'));
    for (const key of await everything()) await world.store.remove(key);
  });
  afterAll(() => world.close());

  const collect = () => world.run(collectFileOrphans, undefined, stop.signal);
  const remove = () => world.run(removeDeletedFiles, undefined, stop.signal);
  const write = (key: string) =>
    world.store.write(key, 5, Readable.from([Buffer.from('12345')], { objectMode: false }));
  const rows = async () =>
    (await world.graph.platform.database.reader.query('SELECT id FROM files ORDER BY id')).map(({ id }) => id);
  const everything = async () => [
    ...(await world.keys('contents/')),
    ...(await world.keys('parts/')),
    ...(await world.keys('unfinished/')),
  ];

  test('of deleted files goes, rows and contents', async () => {
    const kept = await world.upload({ bytes });
    const deleted = await world.upload({ bytes });
    const givenUp = await world.start({ bytes });
    await world.send(givenUp.url, bytes);
    for (const { id, version } of [deleted, givenUp]) {
      await world.rep.data(documents.remove, { input: { id, expectedVersion: version } });
    }
    expect(await rows()).toHaveLength(3);
    expect(await everything()).toHaveLength(3);
    expect(await remove()).toBe(2);
    expect(await rows()).toEqual([kept.id]);
    expect(await everything()).toHaveLength(1);
    expect(await (await fetch((await world.find(kept.id))!.downloadUrl!)).text()).toBe(bytes.toString());
    expect(await remove()).toBe(0);
  });

  test('of uploads goes when they are open for more than a day', async () => {
    const { id, url } = await world.start({ bytes });
    await world.send(url, bytes);
    world.clock.ahead = 24 * HOUR - 60_000;
    expect(await remove()).toBe(0);
    expect(await world.find(id)).toMatchObject({ state: 'UPLOADING', version: 1 });
    world.clock.ahead = 24 * HOUR + 60_000;
    expect(await remove()).toBe(2);
    expect(await world.find(id)).toBeNull();
    expect(await rows()).toEqual([]);
    expect(await everything()).toEqual([]);
    expect((await world.rep.refusal(documents.complete, { input: { id } })).code).toBe('NOT_FOUND');
  });

  test('without a row goes when it is older than a day, and nothing else does', async () => {
    const complete = await world.upload({ bytes });
    const open = await world.start({ bytes });
    await world.send(open.url, bytes);
    const owned = await everything();
    await write('contents/0b0c4a52-0000-4000-8000-000000000001');
    await write('parts/fil_01jd0000000000000000009999/1');
    await write('parts/fil_01jd0000000000000000009999/2');
    await write(`parts/${complete.id}/1`);
    if (store === 'a folder') await write('unfinished/0b0c4a52-0000-4000-8000-000000000002');
    const all = await everything();
    world.clock.ahead = 23 * HOUR;
    expect(await collect()).toBe(0);
    expect(await everything()).toEqual(all);
    world.clock.ahead = 25 * HOUR;
    expect(await collect()).toBe(all.length - owned.length);
    expect(await everything()).toEqual(owned);
    expect(await collect()).toBe(0);
    world.clock.ahead = 0;
    expect((await world.complete(open.id)).state).toBe('COMPLETE');
  });

  test('of a joining that lost its process goes, and the upload is completed all the same', async () => {
    const { id, url } = await world.start({ bytes });
    await world.send(url, bytes);
    const { database: files } = world.graph.platform;
    const { transact } = files;
    // The process ends when the content is written and the row does not say so yet.
    Object.assign(files, { transact: () => Promise.reject(new Error('The process is gone.')) });
    expect((await world.rep.refusal(documents.complete, { input: { id } })).code).toBe('INTERNAL');
    Object.assign(files, { transact });
    expect(await world.find(id)).toMatchObject({ state: 'UPLOADING', downloadUrl: null, version: 1 });
    expect(await world.keys('contents/')).toHaveLength(1);
    const { downloadUrl } = await world.complete(id);
    expect(await (await fetch(downloadUrl!)).text()).toBe(bytes.toString());
    expect(await world.keys('contents/')).toHaveLength(2);
    world.clock.ahead = 25 * HOUR;
    expect(await collect()).toBe(1);
    world.clock.ahead = 0;
    expect(await (await fetch(downloadUrl!)).text()).toBe(bytes.toString());
  });

  test('stays for the next run when this one is to end', async () => {
    const { id, version } = await world.upload({ bytes });
    await world.rep.data(documents.remove, { input: { id, expectedVersion: version } });
    stop.abort();
    expect(await remove()).toBe(0);
    world.clock.ahead = 25 * HOUR;
    expect(await collect()).toBe(0);
    expect(await everything()).toHaveLength(1);
  });
});
