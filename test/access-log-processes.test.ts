import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openReader } from '../shared/db/open-reader.js';
import type { RawRow } from '../shared/db/rows.js';
import { openTestDatabase, testDatabases, type TestDatabase } from '../shared/testing/databases.js';
import { clientOf, newCredentials, startSplit, type Credentials, type Settings } from './kit/deployments.js';
import { until } from './kit/event-place.js';
import type { Json } from './kit/graph-server.js';
import { runScript, startServer } from './kit/processes.js';
import { locationOf } from './kit/test-graph.js';

import.meta.jest.setTimeout(180_000);

const CREATE = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }';
const READ = 'query ($id: ID!) { customer(id: $id) { phones { number } } }';
const LOG = 'query ($subject: ID) { accessLog(subject: $subject) { nodes { reader subgraph fields } } }';

describe.each(testDatabases)('the access log of real processes on %s', (kind) => {
  let database: TestDatabase;
  let folder: string;
  let credentials: Credentials;
  let settings: Settings;
  beforeAll(async () => {
    database = await openTestDatabase(kind);
    folder = database.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'kehu-access-log-')));
    credentials = await newCredentials();
    settings = {
      ...credentials.settings,
      ...(database.dataDir === undefined
        ? { DATABASE_URL: database.databaseUrl!, KEHU_DATABASE_PREFIX: database.prefix }
        : {}),
      KEHU_DATA_DIR: folder,
    };
  });
  afterAll(async () => {
    await database.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const entriesOf = async (id: string): Promise<RawRow[]> => {
    const { reader, close } = await openReader(locationOf(database), 'customers');
    try {
      return await reader.query(
        'SELECT l.reader FROM access_log_subjects s JOIN access_log l ON l.position = s.position WHERE s.subject_id = ?',
        [id],
      );
    } finally {
      await close();
    }
  };
  const create = async (client: ReturnType<typeof clientOf>): Promise<string> => {
    const input = { name: 'Read', phones: [{ number: '+8613800138000' }] };
    return (await client.data<Json>(CREATE, { input })).createCustomer.customer.id as string;
  };

  it('is written within moments, whole after a stop, and after a kill whole but for the last moments', async () => {
    let server = await startServer('gateway/main.js', settings);
    let client = clientOf(server.url, credentials, 'administrator');
    const id = await create(client);
    await client.data(READ, { id });
    await until(async () => (await entriesOf(id)).length === 1);

    for (let count = 0; count < 20; count += 1) await client.data(READ, { id });
    await server.stop();
    expect(await entriesOf(id)).toHaveLength(21);

    server = await startServer('gateway/main.js', settings);
    client = clientOf(server.url, credentials, 'administrator');
    for (let count = 0; count < 20; count += 1) await client.data(READ, { id });
    await until(async () => (await entriesOf(id)).length === 41);
    const reading = Promise.allSettled(Array.from({ length: 10 }, () => client.send(READ, { id })));
    await server.stop('SIGKILL');
    await reading;
    expect((await entriesOf(id)).length).toBeGreaterThanOrEqual(41);
    const checked = await runScript('scripts/verify-journal.js', settings);
    expect(checked).toMatchObject({ code: 0, stderr: '' });
    expect(checked.stdout).toMatch(/^customers: .*whole\n {2}access log: [1-9]\d* entries, whole$/m);
  });

  it('is kept in split mode by each subgraph in its own database, and told as one or not at all', async () => {
    const split = await startSplit(settings);
    try {
      const [, , sales] = await Promise.all(
        ['identity', 'customers', 'sales'].map((name) => split.startSubgraph(name)),
      );
      const administrator = clientOf(split.gateway.url, credentials, 'administrator');
      const manager = clientOf(split.gateway.url, credentials, 'executive');
      await until(async () => !(await administrator.send('{ customers { totalCount } }')).errors);
      const id = await create(administrator);
      await manager.data(READ, { id });
      await until(async () => (await entriesOf(id)).length === 1);
      const { accessLog } = await administrator.data<Json>(LOG, { subject: id });
      expect(accessLog.nodes).toEqual([
        { reader: 'usr_01jd0000000000000000000109', subgraph: 'customers', fields: ['phones'] },
      ]);
      const exporting = 'mutation ($input: ExportCustomerDataInput!) { exportCustomerData(input: $input) { data } }';
      await administrator.data(exporting, { input: { id } });
      await until(async () => (await administrator.data<Json>(LOG, { subject: id })).accessLog.nodes.length === 2);

      await sales!.stop('SIGKILL');
      const { data, errors } = await administrator.send(LOG, { subject: id });
      expect(data).toEqual({ accessLog: null });
      expect(errors).toMatchObject([{ path: ['accessLog'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
    } finally {
      await split.stop();
    }
  });
});
