import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { beginFeedEpoch } from '../shared/events/feed-epoch.js';
import { createLog } from '../shared/log.js';
import { testDatabases } from '../shared/testing/databases.js';
import { startThrowawayNats, type ThrowawayNats } from '../shared/testing/nats-server.js';
import { customers } from '../subgraphs/customers/subgraph.js';
import { AUDIENCE, audience } from './kit/audience/audience.js';
import {
  connectTo,
  createCustomers,
  expectAllHeard,
  heard,
  openEventPlace,
  until,
  type EventPlace,
} from './kit/event-place.js';

import.meta.jest.setTimeout(60_000);

let nats: ThrowawayNats;
let connection: NatsConnection;
beforeAll(async () => {
  nats = await startThrowawayNats();
  connection = await connectTo(nats);
});
afterAll(async () => {
  await connection.close();
  await nats.stop();
});

interface Line {
  readonly msg: string;
  readonly [fact: string]: unknown;
}

describe.each(testDatabases)('split mode, beside what does not belong there, on %s', (kind) => {
  let place: EventPlace;
  let lines: Line[];
  const said = (text: string) => lines.filter(({ msg }) => msg.startsWith(text));
  beforeEach(async () => {
    lines = [];
    const write = (line: string) => void lines.push(JSON.parse(line) as Line);
    place = await openEventPlace(kind, createLog('warn', 'test', { write }));
  });
  afterEach(() => place.remove());

  test('drops messages that hold no event or no head, and goes on', async () => {
    const source = await place.enterCustomers(nats.url);
    const listener = await place.enterAudience(nats.url);
    await createCustomers(source, 1);
    await expectAllHeard(source, listener);
    const manager = await jetstreamManager(connection);
    const stream = `${place.prefix}-events`;
    const event = { id: 'evt_1', type: 'customer.created', source: 'customers' };
    const noEvents = ['null', '[]', '{}', '7', 'no event', { ...event, position: '2' }, { ...event, position: 1.5 }];
    for (const content of [
      ...noEvents,
      { ...event, position: 2, source: 'sales' },
      { source: 'customers', position: 2 },
    ]) {
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      await jetstream(connection).publish(`${stream}.customers.customer.created`, text);
    }
    const head = { source: 'customers', epoch: '', head: 5, types: ['customer.created'] };
    const noHeads = [
      'null',
      '[]',
      '{}',
      'no head',
      { ...head, types: null },
      { ...head, head: '5' },
      { ...head, source: 1 },
    ];
    for (const content of noHeads) {
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      connection.publish(`${stream}-heads.customers`, text);
    }
    // Each of them reads the heads.
    await until(async () => said('a message does not tell').length === 2 * noHeads.length);
    await until(async () => said('a message holds no event').length === noEvents.length + 2);
    await until(async () => {
      const { num_ack_pending, num_pending } = await manager.consumers.info(stream, `${AUDIENCE}-listener-customers`);
      return num_ack_pending + num_pending === 0;
    });
    await createCustomers(source, 2);
    await expectAllHeard(source, listener);
    // What the stream has lost is noticed by the heads alone, so they are read still.
    await listener.leave();
    await createCustomers(source, 2);
    await manager.streams.purge(stream);
    const again = await place.enterAudience(nats.url);
    await expectAllHeard(source, again);
  });

  test('carries nothing between databases of different epochs, and says so once', async () => {
    await place.atRest(customers, (database) => beginFeedEpoch(database, 'second'));
    let heads = 0;
    connection.subscribe(`${place.prefix}-events-heads.customers`, { callback: () => void (heads += 1) });
    const source = await place.enterCustomers(nats.url);
    const listener = await place.enterAudience(nats.url);
    await createCustomers(source, 2);
    await until(async () => heads >= 4 && said('no events are carried').length >= 2);
    const errors = said('no events are carried');
    const facts = errors.map(({ subgraph, epoch, source: from, sourceEpoch }) => [subgraph, epoch, from, sourceEpoch]);
    expect(facts.sort()).toEqual([
      [AUDIENCE, '', 'customers', 'second'],
      ['customers', 'second', AUDIENCE, ''],
    ]);
    expect(errors.every(({ level }) => level === 50)).toBe(true);
    expect(await heard(listener)).toEqual([]);
    expect(await listener.subgraph.database.reader.query('SELECT source FROM event_inbox')).toEqual([]);
    await listener.leave();
    await place.atRest(audience(), (database) => beginFeedEpoch(database, 'second'));
    await expectAllHeard(source, await place.enterAudience(nats.url));
  });
});
