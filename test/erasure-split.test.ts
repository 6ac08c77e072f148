import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openTestDatabase, testDatabases, type TestDatabase } from '../shared/testing/databases.js';
import { clientOf, newCredentials, startSplit, type SplitDeployment } from './kit/deployments.js';
import { until } from './kit/event-place.js';
import type { Json } from './kit/graph-server.js';

import.meta.jest.setTimeout(180_000);

describe.each(testDatabases)('an erasure in a split deployment on %s', (kind) => {
  let database: TestDatabase;
  let folder: string;
  let split: SplitDeployment;
  let administrator: ReturnType<typeof clientOf>;
  beforeAll(async () => {
    database = await openTestDatabase(kind);
    folder = database.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'kehu-erasure-')));
    const credentials = await newCredentials();
    split = await startSplit({
      ...credentials.settings,
      ...(database.dataDir === undefined
        ? { DATABASE_URL: database.databaseUrl!, KEHU_DATABASE_PREFIX: database.prefix }
        : {}),
      // Files are kept here; a store that another deployment uses is left alone.
      KEHU_DATA_DIR: folder,
    });
    await Promise.all(['identity', 'customers', 'sales'].map((name) => split.startSubgraph(name)));
    administrator = clientOf(split.gateway.url, credentials, 'administrator');
  });
  afterAll(async () => {
    await split.stop();
    await database.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const run = async (mutation: string, input: object, selection: string): Promise<Json> => {
    const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} } }`;
    return (await administrator.data<Json>(document, { input }))[mutation];
  };

  /** Starts a job unless it is running. */
  const start = (subgraph: string, name: string) =>
    administrator.send('mutation ($input: RunJobInput!) { runJob(input: $input) { job { state } } }', {
      input: { subgraph, name },
    });

  it('travels by events and is followed by the gateway, each in its own process', async () => {
    await until(async () => !(await administrator.send('{ customers { totalCount } }')).errors);
    const { customer } = await run('createCustomer', { name: 'Split' }, 'customer { id }');
    const deal = { customerId: customer.id, name: 'Split deal' };
    const { opportunity } = await run('createOpportunity', deal, 'opportunity { id }');
    const upload = { recordId: opportunity.id, name: 'split.txt', contentType: 'text/plain', size: 1 };
    const { file } = await run('startUpload', upload, 'file { id }');
    const { erasureId } = await run('eraseCustomer', { id: customer.id, reason: 'Asked for it' }, 'erasureId');
    const query = 'query ($id: ID!) { erasure(id: $id) { isDone parts { subgraph state erasedAt } } }';
    const erasure = async () => (await administrator.data<Json>(query, { id: erasureId })).erasure;
    const isDone = async () => {
      for (const subgraph of ['customers', 'identity', 'sales', 'platform']) await start(subgraph, 'scrub-database');
      await start('platform', 'erase-files');
      await sleep(500);
      return (await erasure()).isDone as boolean;
    };
    while (!(await isDone()));
    expect((await erasure()).parts).toMatchObject([
      { subgraph: 'customers', state: 'DONE' },
      { subgraph: 'identity', state: 'DONE' },
      { subgraph: 'sales', state: 'DONE' },
      { subgraph: 'platform', state: 'DONE' },
    ]);
    const seen = await administrator.data<Json>(
      'query ($opportunity: ID!, $file: ID!) { opportunity(id: $opportunity) { name } file(id: $file) { name } }',
      { opportunity: opportunity.id, file: file.id },
    );
    expect(seen).toEqual({ opportunity: { name: '[erased]' }, file: null });
  });
});
