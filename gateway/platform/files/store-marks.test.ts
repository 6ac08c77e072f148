import { shippedRights } from '../../authentication/shipped-rights.js';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { isAppError, type AppError } from '../../../shared/errors.js';
import { beginFeedEpoch, newFeedEpoch } from '../../../shared/events/feed-epoch.js';
import { openTestDatabase, type TestDatabase } from '../../../shared/testing/databases.js';
import { configOf } from '../../../test/kit/test-graph.js';
import { mountPlatform, type MountedPlatform } from '../../embedded-host.js';
import { collectFileOrphans } from './collect-orphans.js';
import { File } from './file.entity.js';
import { removeDeletedFiles } from './remove-deleted-files.js';
import { documents, fileWorlds, startFilesWorld, textOf, type FilesWorld } from './testing/files-world.js';

const HOUR = 3_600_000;
const bytes = textOf(100);

describe.each(fileWorlds)('what a store keeps with %s and files in %s', (database, store) => {
  let world: FilesWorld;
  let place: TestDatabase;
  let other: MountedPlatform;
  beforeAll(async () => {
    world = await startFilesWorld(database, store);
  });
  beforeEach(async () => {
    place = await openTestDatabase(database);
    other = await mountPlatform({}, configOf(place), shippedRights, world.circumstances);
    Object.assign(other.services.files, { store: world.store });
  });
  afterEach(async () => {
    await other.close();
    await place.remove();
    world.clock.ahead = 0;
    await world.graph.platform.database.transact(Date.now() + 10_000, (db) => db.run('DELETE FROM files'));
    for (const key of [...(await everything()), ...(await world.keys('owners/'))]) await world.store.remove(key);
  });
  afterAll(() => world.close());

  const collect = (platform?: MountedPlatform) => world.run(collectFileOrphans, platform);
  const remove = (platform?: MountedPlatform) => world.run(removeDeletedFiles, platform);
  const write = (key: string) =>
    world.store.write(key, 5, Readable.from([Buffer.from('12345')], { objectMode: false }));
  const everything = async () => [...(await world.keys('contents/')), ...(await world.keys('parts/'))];
  const refusal = async (work: Promise<unknown>): Promise<AppError> => {
    const error: unknown = await work.catch((failure: unknown) => failure);
    if (!isAppError(error)) throw new Error(`Expected a refusal, got ${String(error)}`);
    expect(error.code).toBe('CONFLICT');
    return error;
  };
  /** Does what the refusal says. */
  const removeOtherMarks = async ({ message, details: { own, others } }: AppError) => {
    const marks = await world.keys('owners/');
    expect(message).toContain(`remove all of owners/ there but ${String(own)}.`);
    expect(marks).toContain(own);
    expect(marks).toHaveLength(Number(others) + 1);
    for (const mark of marks.filter((each) => each !== own)) await world.store.remove(mark);
  };
  const addRow = (contentKey: string, index: number) =>
    world.graph.platform.database.transact(Date.now() + 10_000, (db) =>
      db.insert(File, {
        id: `fil_row${String(index)}`,
        recordId: world.agency.mine.customer.id,
        name: 'notes.txt',
        contentType: 'text/plain',
        size: 5,
        state: 'COMPLETE',
        checksum: '0'.repeat(64),
        contentKey,
        openSlot: null,
        createdBy: 'somebody',
        createdByUserId: null,
        version: 1,
        createdAt: world.circumstances.now(),
        completedAt: world.circumstances.now(),
        deletedAt: null,
      }),
    );
  const collector = async () => {
    interface Answer {
      jobs: { name: string; state: string; lastError: string | null }[];
    }
    const { jobs } = await world.administrator.data<Answer>('{ jobs { name state lastError } }');
    return jobs.find(({ name }) => name === collectFileOrphans.name);
  };

  test('stays there, all of it, while the rows of most contents are missing', async () => {
    const contentKeys = Array.from({ length: 42 }, () => randomUUID());
    for (const key of contentKeys) await write(`contents/${key}`);
    await write('parts/fil_01jd0000000000000000009999/1');
    for (const [index, key] of contentKeys.slice(0, 20).entries()) await addRow(key, index);
    const all = await everything();
    world.clock.ahead = 25 * HOUR;
    const { jobs } = world.graph.platform;
    await (
      await jobs.runNow(collectFileOrphans.name, world.graph.log)
    ).ended;
    expect(await collector()).toEqual({
      name: 'collect-file-orphans',
      state: 'FAILING',
      lastError:
        'CONFLICT: Nothing is removed from the store of files: of 42 contents older than a day 22 belong to no file. ' +
        'Either the database is not the one that goes with the store, or rows of it are lost.',
    });
    expect(await everything()).toEqual(all);
    for (const [index, key] of contentKeys.slice(20, 41).entries()) await addRow(key, 20 + index);
    expect(await collect()).toBe(2);
    expect(await everything()).toEqual(
      contentKeys
        .slice(0, 41)
        .map((key) => `contents/${key}`)
        .sort(),
    );
  });

  test('stays there, all of it, while two deployments keep files in it', async () => {
    const kept = await world.upload({ bytes });
    const [first, second] = [await world.upload({ bytes }), await world.upload({ bytes })];
    await world.rep.data(documents.remove, { input: { id: first.id, expectedVersion: first.version } });
    expect(await remove()).toBe(1);
    await world.rep.data(documents.remove, { input: { id: second.id, expectedVersion: second.version } });
    await write(`parts/${kept.id}/1`);
    const all = await everything();
    expect(all).toHaveLength(3);
    world.clock.ahead = 25 * HOUR;
    for (const job of [collect, remove]) {
      expect((await refusal(job(other))).details.others).toBe(1);
      // The first one may no longer either: part of what it does not know belongs to the other one.
      expect((await refusal(job())).details.others).toBe(1);
    }
    expect(await everything()).toEqual(all);
    await removeOtherMarks(await refusal(collect()));
    expect(await remove()).toBe(1);
    expect(await collect()).toBe(1);
    expect(await everything()).toHaveLength(1);
    world.clock.ahead = 0;
    expect(await (await fetch((await world.find(kept.id))!.downloadUrl!)).text()).toBe(bytes.toString());
  });

  test('stays there after a backup was restored, until somebody says that it may go', async () => {
    expect(await collect()).toBe(0);
    await write('contents/0b0c4a52-0000-4000-8000-000000000003');
    world.clock.ahead = 25 * HOUR;
    await beginFeedEpoch(world.graph.platform.database, newFeedEpoch());
    const restored = await mountPlatform({}, world.graph.config, shippedRights, world.circumstances);
    await refusal(remove(restored));
    expect(await everything()).toHaveLength(1);
    await removeOtherMarks(await refusal(collect(restored)));
    expect(await collect(restored)).toBe(1);
    await restored.close();
  });

  test('is not looked through by a new database before a day has passed', async () => {
    const runs = async () => {
      // Two jobs run at a time.
      for (let looks = 10; looks > 0; looks -= 1) {
        await other.jobs.tick(world.graph.log);
        await other.jobs.settled();
      }
      const rows = await other.database.reader.query('SELECT name, runs FROM jobs');
      return Number(rows.find(({ name }) => name === collectFileOrphans.name)?.runs);
    };
    expect(await runs()).toBe(0);
    world.clock.ahead = 24 * HOUR + 60_000;
    expect(await runs()).toBe(1);
  });
});
