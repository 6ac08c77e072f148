import { AckPolicy, JetStreamApiError, jetstream, jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { nanos, type NatsConnection } from '@nats-io/transport-node';
import { startOver } from '../shared/events/apply-events.js';
import { beginFeedEpoch } from '../shared/events/feed-epoch.js';
import { listDeadLetters } from '../shared/events/dead-letters.js';
import type { Database } from '../shared/db/database.js';
import { AppError } from '../shared/errors.js';
import { createLog } from '../shared/log.js';
import { testDatabases } from '../shared/testing/databases.js';
import { startThrowawayNats, type ThrowawayNats } from '../shared/testing/nats-server.js';
import { customers } from '../subgraphs/customers/subgraph.js';
import { scaled } from './setup/scale.js';
import { AUDIENCE, audience } from './kit/audience/audience.js';
import {
  connectTo,
  createCustomers,
  expectAllHeard,
  heard,
  openEventPlace,
  told,
  touchCustomer,
  until,
  type EventPlace,
  type Stage,
} from './kit/event-place.js';
import { startNatsProxy, type NatsProxy } from './kit/nats-proxy.js';

import.meta.jest.setTimeout(60_000);

const log = createLog('silent', 'test');

let nats: ThrowawayNats;
let connection: NatsConnection;
let manager: JetStreamManager;

beforeAll(async () => {
  nats = await startThrowawayNats();
  connection = await connectTo(nats);
  manager = await jetstreamManager(connection);
});
afterAll(async () => {
  await connection.close();
  await nats.stop();
});

const streamOf = (place: EventPlace) => `${place.prefix}-events`;
const CONSUMER = `${AUDIENCE}-listener-customers`;

/** What the stream and the consumer hold; neither is there from the beginning. */
async function server(place: EventPlace) {
  try {
    const { state } = await manager.streams.info(streamOf(place));
    const { num_ack_pending, num_pending, num_waiting, delivered } = await manager.consumers.info(
      streamOf(place),
      CONSUMER,
    );
    const [waiting, pulls] = [num_ack_pending + num_pending, num_waiting];
    return { messages: state.messages, waiting, pulls, delivered: delivered.consumer_seq };
  } catch (error) {
    if (!(error instanceof JetStreamApiError)) throw error;
    return { messages: NaN, waiting: NaN, pulls: NaN, delivered: NaN };
  }
}

/** How far the source has published. */
async function published({ subgraph }: Stage): Promise<number> {
  const [row] = await subgraph.database.reader.query('SELECT position FROM published_feeds WHERE id = 1');
  return Number(row?.position);
}

async function setBackPublished({ subgraph }: Stage): Promise<void> {
  await subgraph.database.transact(Date.now() + 10_000, (db) => db.run('UPDATE published_feeds SET position = 0'));
}

/** Makes a source's database what it was when its feed ended at this place. */
async function rewind(database: Database, position: number): Promise<void> {
  await database.transact(Date.now() + 10_000, async (db) => {
    await db.run('DELETE FROM customers WHERE id IN (SELECT record_id FROM journal_entries WHERE position > ?)', [
      position,
    ]);
    await db.run('DELETE FROM journal_entries WHERE position > ?', [position]);
    await db.run('UPDATE feed_heads SET position = ?', [position]);
    await db.run('UPDATE published_feeds SET position = ?', [position]);
  });
}

describe.each(testDatabases)('events in split mode on %s', (kind) => {
  let place: EventPlace;
  beforeEach(async () => {
    place = await openEventPlace(kind);
  });
  afterEach(() => place.remove());

  test('come to the handlers of other processes in the order of the feed, once each, and are acknowledged', async () => {
    const source = await place.enterCustomers(nats.url);
    const listener = await place.enterAudience(nats.url);
    const ids = await createCustomers(source, scaled(5, 100));
    for (const version of [1, 2, 3]) for (const id of ids) await touchCustomer(source, id, version);
    await expectAllHeard(source, listener);
    await until(async () => (await server(place)).waiting === 0);
    expect(await published(source)).toBe(4 * ids.length);
    expect((await server(place)).messages).toBe(4 * ids.length);
  });

  test('wait for a consumer that comes long after, even where the source is gone by then', async () => {
    const source = await place.enterCustomers(nats.url);
    const first = await place.enterAudience(nats.url);
    await createCustomers(source, 1);
    await expectAllHeard(source, first);
    await first.leave();
    await createCustomers(source, 5);
    await until(async () => (await published(source)) === 6);
    const all = await told(source);
    await source.leave();
    const second = await place.enterAudience(nats.url);
    await until(async () => (await heard(second)).length === 6);
    expect(await heard(second)).toEqual(all);
  });

  test('are asked for where the stream has discarded them', async () => {
    const source = await place.enterCustomers(nats.url);
    await createCustomers(source, 6);
    await until(async () => (await published(source)) === 6);
    await manager.streams.purge(streamOf(place), { seq: 4 });
    const listener = await place.enterAudience(nats.url);
    await expectAllHeard(source, listener);
    await manager.streams.purge(streamOf(place));
    await createCustomers(source, 1);
    await expectAllHeard(source, listener);
  });

  test('come again, once each, where they were published twice and twice delivered', async () => {
    const source = await place.enterCustomers(nats.url);
    place.replicate(source, nats.url);
    const listener = await place.enterAudience(nats.url);
    await createCustomers(source, 5);
    await expectAllHeard(source, listener);
    await setBackPublished(source);
    await createCustomers(source, 5);
    await expectAllHeard(source, listener);
    // The server has recognised what came again by the ids of the events.
    await until(async () => (await published(source)) === 10);
    expect((await server(place)).messages).toBe(10);
    // Later than it remembers them, it does not.
    const stored = await manager.streams.getMessage(streamOf(place), { seq: 3 });
    await jetstream(connection).publish(stored!.subject, stored!.data, { msgID: 'another' });
    await jetstream(connection).publish(stored!.subject, 'no event at all');
    await createCustomers(source, 1);
    await expectAllHeard(source, listener);
    await until(async () => (await server(place)).messages === 13);
    await until(async () => (await server(place)).waiting === 0);
    await expectAllHeard(source, listener);
  });

  test('build a projection anew that starts over', async () => {
    const source = await place.enterCustomers(nats.url);
    const listener = await place.enterAudience(nats.url);
    await createCustomers(source, 5);
    await expectAllHeard(source, listener);
    const consumer = { name: AUDIENCE, scope: listener.subgraph.scope.bind(listener.subgraph) };
    await startOver(consumer, listener.subgraph.definition.handlers![0]!, log);
    await expectAllHeard(source, listener);
  });

  test('of a history that was given up when a backup was restored reach nobody', async () => {
    let source = await place.enterCustomers(nats.url);
    let listener = await place.enterAudience(nats.url);
    await createCustomers(source, 3);
    await expectAllHeard(source, listener);
    await listener.leave();
    // These wait in the stream; the backup is from before them.
    await createCustomers(source, 2);
    await until(async () => (await published(source)) === 5);
    await source.leave();
    // Nobody may be up meanwhile: a listener of the old epoch would hear what waits there.
    await place.atRest(customers, async (database) => {
      await rewind(database, 3);
      await beginFeedEpoch(database, 'second');
    });
    await place.atRest(audience(), (database) => beginFeedEpoch(database, 'second'));
    source = await place.enterCustomers(nats.url);
    listener = await place.enterAudience(nats.url);
    await createCustomers(source, 3);
    await expectAllHeard(source, listener);
    const { state } = await manager.streams.info(`${streamOf(place)}-second`);
    expect(state.messages).toBe(3);
  });

  test('that cannot be digested are laid aside, and those behind them go on', async () => {
    const source = await place.enterCustomers(nats.url);
    const poison = (event: { position: number }) => {
      if (event.position === 2) throw new TypeError('not digestible');
    };
    const listener = await place.enter(audience('only', poison), nats.url);
    await createCustomers(source, 4);
    await until(async () => (await heard(listener)).length === 3);
    const all = await told(source);
    expect(await heard(listener)).toEqual(all.filter(({ position }) => position !== 2));
    const letters = await listDeadLetters(listener.subgraph.database.reader, 10);
    expect(letters).toEqual([
      expect.objectContaining({ handler: 'listener', source: 'customers', recordId: all[1]!.recordId, attempts: 3 }),
    ]);
  });

  test('are delivered again when the database of the handler fails', async () => {
    const source = await place.enterCustomers(nats.url);
    let failures = 0;
    const busy = () => {
      if (failures < 2 && (failures += 1)) throw new AppError('OVERLOADED', 'The database is busy.');
    };
    const listener = await place.enter(audience('only', busy), nats.url);
    await createCustomers(source, 3);
    await expectAllHeard(source, listener);
    expect(failures).toBe(2);
    expect(await listDeadLetters(listener.subgraph.database.reader, 10)).toEqual([]);
  });

  test('are shared by two replicas of a consumer, and one goes on when the other ends', async () => {
    const source = await place.enterCustomers(nats.url);
    const listener = await place.enter(audience('left'), nats.url);
    // SQLite has one process per file; there, the replicas share what is mounted.
    const other = kind === 'mysql' ? await place.enter(audience('right'), nats.url) : undefined;
    if (!other) place.replicate(listener, nats.url);
    await until(async () => (await server(place)).pulls >= 2);
    const ids = await createCustomers(source, scaled(20, 200));
    await expectAllHeard(source, listener);
    if (other) {
      const ears = await listener.subgraph.database.reader.query('SELECT DISTINCT ear FROM heard ORDER BY ear');
      expect(ears).toEqual([{ ear: 'left' }, { ear: 'right' }]);
      await other.leave();
    }
    for (const id of ids.slice(0, 5)) await touchCustomer(source, id, 1);
    await expectAllHeard(source, listener);
  });
});

describe.each(testDatabases)('faults on the way on %s', (kind) => {
  let place: EventPlace;
  let proxy: NatsProxy;
  beforeEach(async () => {
    place = await openEventPlace(kind);
    proxy = await startNatsProxy(nats.url);
  });
  afterEach(async () => {
    await place.remove();
    await proxy.close();
  });

  test.each(['to the server lost', 'from the server lost'] as const)(
    'what is published while what is sent %s is published again',
    async (passage) => {
      const source = await place.enterCustomers(proxy.url);
      const listener = await place.enterAudience(nats.url);
      await createCustomers(source, 1);
      await until(async () => (await published(source)) === 1);
      proxy.set(passage);
      await createCustomers(source, 1);
      await until(async () => proxy.lost > 0);
      // The server took it or did not; the source does not know.
      const taken = passage === 'from the server lost' ? 2 : 1;
      await until(async () => (await server(place)).messages === taken);
      await createCustomers(source, 2);
      expect(await published(source)).toBe(1);
      proxy.set('open');
      await until(async () => (await published(source)) === 4);
      await expectAllHeard(source, listener);
      expect((await server(place)).messages).toBe(4);
    },
  );

  test('what is applied while its acknowledgement is lost is delivered again and not applied again', async () => {
    const source = await place.enterCustomers(nats.url);
    const listener = await place.enterAudience(proxy.url);
    await createCustomers(source, 1);
    await expectAllHeard(source, listener);
    await until(async () => (await server(place)).waiting === 0);
    await manager.consumers.update(streamOf(place), CONSUMER, { ack_wait: nanos(1_000) });
    proxy.set('to the server lost');
    await createCustomers(source, 2);
    await expectAllHeard(source, listener);
    await until(async () => proxy.lost > 0);
    expect((await server(place)).waiting).toBe(2);
    proxy.set('open');
    await until(async () => (await server(place)).waiting === 0);
    expect((await server(place)).delivered).toBeGreaterThan(3);
    await expectAllHeard(source, listener);
  });
});

describe.each(testDatabases)('a NATS server that comes and goes on %s', (kind) => {
  let place: EventPlace;
  let own: ThrowawayNats;
  beforeEach(async () => {
    place = await openEventPlace(kind);
    own = await startThrowawayNats();
  });
  afterEach(async () => {
    await place.remove();
    await own.stop();
  });

  test.each(['kept', 'emptied'] as const)('is killed and comes back with its store %s', async (store) => {
    const source = await place.enterCustomers(own.url);
    let listener = await place.enterAudience(own.url);
    await createCustomers(source, 3);
    await expectAllHeard(source, listener);
    // What the stream holds for a consumer that is away is lost with an emptied store.
    await listener.leave();
    await createCustomers(source, 3);
    await until(async () => (await published(source)) === 6);
    await own.kill();
    await until(async () => !source.carrier.isConnected);
    listener = await place.enterAudience(own.url);
    await createCustomers(source, 3);
    expect(listener.carrier.isConnected).toBe(false);
    expect(await heard(listener)).toHaveLength(3);
    await own.restart(store);
    await expectAllHeard(source, listener);
    await createCustomers(source, 3);
    await expectAllHeard(source, listener);
  });
});

test('events that are larger than a message go on the asked way, in parts, and block nothing', async () => {
  const small = await startThrowawayNats({ maxPayload: 4_096 });
  const place = await openEventPlace('sqlite');
  try {
    const source = await place.enterCustomers(small.url);
    const listener = await place.enterAudience(small.url);
    const twenty = Array.from({ length: 20 }, (_one, index) => String(index).padStart(2, '0'));
    const many = {
      phones: twenty.map((number) => ({ number: `+86138000138${number}` })),
      emails: twenty.map((name) => ({ address: `${name}@large.example` })),
    };
    await createCustomers(source, 2, many);
    await createCustomers(source, 2);
    await createCustomers(source, 1, many);
    await expectAllHeard(source, listener);
    const own = await connectTo(small);
    const { state } = await (await jetstreamManager(own)).streams.info(streamOf(place));
    await own.close();
    expect(state.messages).toBe(2);
  } finally {
    await place.remove();
    await small.stop();
  }
});

test('a stream and a consumer that an operator has changed are left as they are', async () => {
  const place = await openEventPlace('sqlite');
  try {
    const stream = streamOf(place);
    await manager.streams.add({ name: stream, subjects: [`${stream}.>`], max_msgs: 5 });
    await manager.consumers.add(stream, {
      durable_name: CONSUMER,
      filter_subject: `${stream}.customers.>`,
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos(7_000),
    });
    const source = await place.enterCustomers(nats.url);
    const listener = await place.enterAudience(nats.url);
    await createCustomers(source, 8);
    await expectAllHeard(source, listener);
    expect((await manager.streams.info(stream)).config.max_msgs).toBe(5);
    expect((await manager.consumers.info(stream, CONSUMER)).config.ack_wait).toBe(nanos(7_000));
  } finally {
    await place.remove();
  }
});
