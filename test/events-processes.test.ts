import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { nanos, type NatsConnection } from '@nats-io/transport-node';
import type { Database } from '../shared/db/database.js';
import { mountSubgraph, type MountedSubgraph } from '../shared/graphql/mounted-subgraph.js';
import { openTestDatabase, testDatabases, type TestDatabase } from '../shared/testing/databases.js';
import { startThrowawayNats, type ThrowawayNats } from '../shared/testing/nats-server.js';
import { customers } from '../subgraphs/customers/subgraph.js';
import { sales } from '../subgraphs/sales/subgraph.js';
import { AUDIENCE, audience } from './kit/audience/audience.js';
import { clientOf, newCredentials, settingsOf, startSplit, type SplitDeployment } from './kit/deployments.js';
import { connectTo, heardIn, toldIn, until } from './kit/event-place.js';
import { startNatsProxy, type NatsProxy } from './kit/nats-proxy.js';
import { runScript, startServer, type ServerProcess } from './kit/processes.js';
import { locationOf, TEST_DATA_KEY } from './kit/test-graph.js';

import.meta.jest.setTimeout(120_000);

test('a subgraph that needs the events of others does not start without NATS, and says so in one line', async () => {
  const { settings } = await newCredentials();
  const { code, stdout, stderr } = await runScript('subgraphs/sales/main.js', settingsOf('sales', settings));
  expect({ code, stdout, stderr }).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^NATS_URL is missing: sales needs the event [a-z.]+ of another subgraph\.\n$/),
  });
});

describe.each(testDatabases)('a split deployment on %s', (kind) => {
  let database: TestDatabase;
  let nats: ThrowawayNats;
  let proxy: NatsProxy;
  let connection: NatsConnection;
  let manager: JetStreamManager;
  let settings: Record<string, string>;
  let split: SplitDeployment;
  let listener: ServerProcess;
  let administrator: ReturnType<typeof clientOf>;
  const ends: (() => Promise<unknown>)[] = [];
  /** The databases, seen from outside the processes. */
  const seen: Record<string, MountedSubgraph> = {};

  const databaseOf = (name: string): Database => seen[name]!.database;
  const startListener = async () => {
    listener = await startServer('test/kit/audience/main.js', {
      ...settingsOf('audience', settings),
      NATS_URL: proxy.url,
    });
  };
  const create = async (name: string) =>
    administrator.data('mutation ($name: String!) { createCustomer(input: { name: $name }) { customer { id } } }', {
      name,
    });
  const health = async (url: string) => {
    const response = await fetch(`${url}/health/ready`);
    return { status: response.status, json: (await response.json()) as { status: string; events: string } };
  };
  const stream = () => `${kind === 'mysql' ? database.prefix : 'kehu'}-events`;
  const consumer = () => manager.consumers.info(stream(), `${AUDIENCE}-listener-customers`);
  const expectAllHeard = async (count: number) => {
    await until(async () => (await heardIn(databaseOf(AUDIENCE))).length >= count);
    expect(await heardIn(databaseOf(AUDIENCE))).toEqual(await toldIn(databaseOf('customers')));
  };

  beforeAll(async () => {
    database = await openTestDatabase(kind);
    ends.push(() => database.remove());
    nats = await startThrowawayNats();
    ends.push(() => nats.stop());
    proxy = await startNatsProxy(nats.url);
    ends.push(() => proxy.close());
    connection = await connectTo(nats);
    ends.push(() => connection.close());
    manager = await jetstreamManager(connection);
    const credentials = await newCredentials();
    settings = {
      ...credentials.settings,
      NATS_URL: nats.url,
      ...(database.dataDir === undefined
        ? { DATABASE_URL: database.databaseUrl!, KEHU_DATABASE_PREFIX: database.prefix }
        : { KEHU_DATA_DIR: database.dataDir }),
    };
    split = await startSplit(settings);
    ends.push(() => split.stop());
    await Promise.all(['identity', 'customers', 'sales'].map((name) => split.startSubgraph(name)));
    await startListener();
    ends.push(() => listener.stop('SIGKILL'));
    administrator = clientOf(split.gateway.url, credentials, 'administrator');
    for (const definition of [customers, sales, audience()]) {
      const subgraph = await mountSubgraph(definition, locationOf(database), { dataKey: TEST_DATA_KEY });
      seen[definition.name] = subgraph;
      ends.push(() => subgraph.close());
    }
  });
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  });

  test('brings a mutation of one process to the handlers in all others', async () => {
    await create('Brightside');
    await expectAllHeard(1);
    const ids = (await toldIn(databaseOf('customers'))).map(({ recordId }) => ({ id: recordId }));
    const known = () => databaseOf('sales').reader.query('SELECT id FROM known_customers');
    await until(async () => (await known()).length > 0);
    expect(await known()).toEqual(ids);
    for (const url of [split.gateway.url, split.address('sales')])
      expect(await health(url)).toEqual({ status: 200, json: { status: 'ok', events: 'travelling' } });
  });

  test('applies an event once whose consumer is killed between the commit and the acknowledgement', async () => {
    await until(async () => (await consumer()).num_waiting > 0);
    await manager.consumers.update(stream(), `${AUDIENCE}-listener-customers`, { ack_wait: nanos(1_000) });
    proxy.set('to the server lost');
    await create('Lightside');
    await expectAllHeard(2);
    await until(async () => proxy.lost > 0);
    expect((await consumer()).num_ack_pending).toBe(1);
    await listener.stop('SIGKILL');
    proxy.set('open');
    await startListener();
    await until(async () => (await consumer()).num_ack_pending === 0);
    await expectAllHeard(2);
  });

  test('works on without NATS, ready all the while, and brings what was done when it is back', async () => {
    await nats.kill();
    await until(async () => (await health(split.address('customers'))).json.events === 'waiting');
    await create('Darkside');
    expect(await health(split.address('customers'))).toEqual({
      status: 200,
      json: { status: 'ok', events: 'waiting' },
    });
    expect(await health(split.gateway.url)).toEqual({ status: 200, json: { status: 'ok', events: 'waiting' } });
    expect(await heardIn(databaseOf(AUDIENCE))).toHaveLength(2);
    await nats.restart('emptied');
    await expectAllHeard(3);
  });

  test('starts without NATS, and catches up when it comes', async () => {
    await nats.kill();
    await listener.stop('SIGKILL');
    await create('Outside');
    await startListener();
    expect(await health(listener.url)).toEqual({ status: 200, json: { status: 'ok', events: 'waiting' } });
    await nats.restart();
    await expectAllHeard(4);
  });
});
