import { startDatabaseProxy, type DatabaseProxy } from '../../../test/faults/database-proxy.js';
import { openTestDatabase, testDatabases } from '../../../shared/testing/databases.js';
import { documents, startFilesWorld, textOf, type FilesWorld } from './testing/files-world.js';

const bytes = textOf(1_000);

// SQLite answers in the same process: no answer of it is ever lost.
const mysqlDescribe = testDatabases.includes('mysql') ? describe : describe.skip;

mysqlDescribe('an upload whose commit is not answered', () => {
  let proxy: DatabaseProxy;
  let world: FilesWorld;
  beforeAll(async () => {
    const { databaseUrl = '' } = await openTestDatabase('mysql');
    proxy = await startDatabaseProxy(databaseUrl);
    world = await startFilesWorld('mysql', 'a folder', { DATABASE_URL: proxy.url });
  });
  afterAll(async () => {
    proxy.set('pass');
    await world.close();
    await proxy.close();
  });

  test.each([
    // What was lost is found by looking once more.
    ['cut after COMMIT', 'COMPLETE', undefined],
    ['cut before COMMIT', 'UPLOADING', ['OUTCOME_UNKNOWN']],
  ] as const)('loses nothing, whatever became of it: %s', async (treatment, state, codes) => {
    const { id, url } = await world.start({ bytes });
    await world.send(url, bytes);
    const before = await world.keys('contents/');
    proxy.set(treatment);
    const { errors } = await world.rep.send(documents.complete, { input: { id } });
    proxy.set('pass');
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(codes);
    expect((await world.find(id))?.state).toBe(state);
    expect(await world.keys('contents/')).toHaveLength(before.length + 1);
    const { downloadUrl } = await world.complete(id);
    expect(await (await fetch(downloadUrl!)).text()).toBe(bytes.toString());
  });
});
