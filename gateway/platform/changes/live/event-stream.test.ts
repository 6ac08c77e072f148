import { shippedRights } from '../../../authentication/shipped-rights.js';
import { jest } from '@jest/globals';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import type { CallSubgraph } from '../../../data-sources/subgraph-source.js';
import { authenticator } from '../../../authentication/authenticator.js';
import type { CurrentRights } from '../../../authentication/current-rights.js';
import { gatewayListener } from '../../../http-listener.js';
import type { VisibleChange } from '../../../../shared/events/visible-changes.js';
import { listen } from '../../../../shared/http/listening-server.js';
import { startGraphServer, type GraphServer } from '../../../../test/kit/graph-server.js';
import { maker } from '../../../../test/kit/agency.js';
import { registerApp, tokenOf } from '../../../../test/kit/apps.js';
import { EventStream } from './event-stream.js';
import { LiveUpdates } from './live-updates.js';
import { readEvents } from './testing/event-reader.js';

function changes(after: number, count: number): VisibleChange[] {
  return Array.from({ length: count }, (_, i) => ({
    position: after + i + 1,
    eventId: `evt_${String(after + i + 1)}`,
    recordType: 'Customer',
    recordId: 'cus_01h455vb4pex5vsknk084sn02q',
    recordVersion: 1,
    isRemoved: false,
    action: 'CREATED',
    occurredAt: '2026-01-05T08:00:00.000Z',
  }));
}

/** A stream to whoever connects, through a real connection. */
async function openStream(): Promise<{ url: string; stream: Promise<EventStream>; close: () => Promise<void> }> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stream = new Promise<EventStream>((resolve) => {
    server.once('request', (_request: IncomingMessage, response: ServerResponse) => {
      const parts = { positions: { customers: 0 }, expiresAt: Date.now() + 60_000, heartbeat: 50 };
      resolve(new EventStream({ ...parts, response, cursor: ({ customers }) => String(customers) }));
    });
  });
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    stream,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

test('a reader that does not keep up is cut off, and one that does is not', async () => {
  const { url, stream: opening, close } = await openStream();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.pause();
  socket.write('GET /events HTTP/1.1\r\nhost: x\r\n\r\n');
  const stream = await opening;
  let position = 0;
  while (!stream.isEnded && position < 1_000_000) {
    stream.take('customers', changes(position, 500), (position += 500));
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await stream.ended).toBe('too slow');
  // What it missed it can ask for: the place of the stream is no later than what was written.
  expect(stream.positions.customers).toBeLessThanOrEqual(position);
  socket.destroy();
  await close();

  const other = await openStream();
  const reader = await readEvents(other.url, undefined);
  const good = await other.stream;
  const read = reader.changes(5_000);
  for (let at = 0; at < 5_000; at += 500) {
    good.take('customers', changes(at, 500), at + 500);
    await good.drained();
  }
  expect(await read).toHaveLength(5_000);
  expect([reader.lastId(), good.isEnded]).toEqual(['5000', false]);
  reader.close();
  expect(await good.ended).toBe('left');
  await other.close();
});

test('signs of life tell how far the feed was looked through, and are no events', async () => {
  const { url, stream: opening, close } = await openStream();
  const reader = await readEvents(url, undefined);
  const stream = await opening;
  expect(await reader.next()).toEqual({ event: 'ready', id: '0', data: {} });
  stream.take('customers', [], 41);
  const next = reader.next();
  while (reader.comments().length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(reader.lastId()).toBe('41');
  stream.take('customers', changes(40, 2), 42);
  // The first of both was passed already; nothing comes twice.
  expect(await next).toMatchObject({ event: 'change', id: '42' });
  stream.end('draining');
  expect(await reader.next()).toBeUndefined();
  expect(reader.comments().at(-1)).toBe('draining');
  await close();
});

describe('live updates of a process', () => {
  let server: GraphServer;
  beforeAll(async () => {
    server = await startGraphServer('sqlite');
    server.graph.events.start();
  });
  afterAll(() => server.close());

  /** Another process that serves the same graph. */
  const another = async (
    limits?: ConstructorParameters<typeof LiveUpdates>[2],
    rights: CurrentRights = shippedRights,
  ) => {
    const { graph, platform, events, log } = server.graph;
    const live = new LiveUpdates(platform, log, limits);
    events.watch((source) => live.watch.glance(source));
    const parts = {
      graph,
      authenticate: authenticator(server.key, rights),
      explorer: { get: () => undefined },
      requestTimeout: 20_000,
      ready: () => Promise.resolve(),
      routes: [live],
      log,
    };
    const listening = await listen(gatewayListener(parts), '127.0.0.1', 0);
    return { live, listening, url: `${listening.url}/events?types=Customer` };
  };

  test('are limited in number', async () => {
    const { live, listening, url } = await another({ perPrincipal: 2, inAll: 3, heartbeat: 15_000 });
    const open = async (role: 'administrator' | 'partner' | 'analyst') => readEvents(url, await server.token(role));
    const readers = [await open('administrator'), await open('administrator'), await open('partner')];
    expect(readers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const refused = [await open('administrator'), await open('analyst')];
    expect(refused.map(({ status, refusal, headers }) => [status, refusal?.code, headers.get('retry-after')])).toEqual([
      [429, 'RATE_LIMITED', '10'],
      [503, 'OVERLOADED', expect.stringMatching(/^\d+$/)],
    ]);
    for (const reader of readers) reader.close();
    await live.drain();
    await listening.close({ linger: 0, grace: 0 });
  });

  test('let others have their turn between the pages of what a reader has missed', async () => {
    const { graph, url } = server;
    const token = await server.token('administrator');
    const reader = await readEvents(`${url}/events?types=Customer`, token);
    expect((await reader.next())?.event).toBe('ready');
    reader.close();
    // Five pages: each looks through so and so many places, whatever stands there.
    const move = 'UPDATE feed_heads SET position = position + 100000';
    await graph.subgraphs.get('customers')!.database.transact(Date.now() + 10_000, ({ run }) => run(move));
    let turn = 0;
    let isOver = false;
    const next = () => {
      turn += 1;
      if (!isOver) setImmediate(next);
    };
    next();
    const turns: number[] = [];
    const calls = graph.platform.services.calls as Record<string, CallSubgraph>;
    const call = calls.customers!;
    const asked = jest.spyOn(calls, 'customers').mockImplementation((request, context) => {
      if (request.query.includes('_changes')) turns.push(turn);
      return call(request, context);
    });
    const late = await readEvents(`${url}/events?types=Customer`, token, reader.lastId());
    expect((await late.next())?.event).toBe('ready');
    const { id } = await maker(graph.as('administrator'))('Customer', 'createCustomer', { name: 'Far away' });
    expect(await late.changes(1)).toMatchObject([{ id, version: 1 }]);
    isOver = true;
    asked.mockRestore();
    late.close();
    expect(turns.length).toBeGreaterThanOrEqual(5);
    expect(new Set(turns).size).toBe(turns.length);
  });

  test('end when their token was ended or has other rights, and not before', async () => {
    const administrator = server.graph.as('administrator');
    const { live, listening, url } = await another({ perPrincipal: 5, inAll: 5, heartbeat: 50 }, server.graph.rights);
    const app = await registerApp(administrator);
    const reader = await readEvents(url, await tokenOf(server.url, app));
    const analyst = await readEvents(url, await server.token('analyst'));
    expect([(await reader.next())?.event, (await analyst.next())?.event]).toEqual(['ready', 'ready']);
    await administrator.data('mutation ($id: ID!) { revokeApiClient(input: { id: $id }) { apiClient { id } } }', {
      id: app.id,
    });
    await server.graph.rights.refresh();
    expect(await reader.next()).toBeUndefined();
    expect(reader.comments()).toContain('revoked');
    const again = await readEvents(url, await server.token('partner'));
    expect((await again.next())?.event).toBe('ready');

    const { id } = await maker(administrator)('Customer', 'createCustomer', { name: 'Goes on' });
    expect(await analyst.changes(1)).toMatchObject([{ id }]);
    const { roles } = await administrator.data<{ roles: { id: string; name: string; version: number }[] }>(
      '{ roles { id name version } }',
    );
    const role = roles.find(({ name }) => name === 'analyst')!;
    const input = { id: role.id, expectedVersion: role.version, scopes: ['products:read'] };
    await administrator.data('mutation ($input: UpdateRoleInput!) { updateRole(input: $input) { role { id } } }', {
      input,
    });
    await server.graph.rights.refresh();
    expect(await analyst.next()).toBeUndefined();
    expect(analyst.comments()).toContain('revoked');
    again.close();
    await live.drain();
    await listening.close({ linger: 0, grace: 0 });
  });

  test('end politely when the process does, and go on at another one', async () => {
    const [one, other] = [await another(), await another()];
    const token = await server.token('administrator');
    const reader = await readEvents(one.url, token);
    expect((await reader.next())?.event).toBe('ready');
    const started = Date.now();
    await one.live.drain();
    const late = await readEvents(one.url, token);
    expect([late.status, late.refusal?.code]).toEqual([503, 'OVERLOADED']);
    await one.listening.close({ linger: 0, grace: 60_000 });
    expect(Date.now() - started).toBeLessThan(30_000);
    expect(await reader.next()).toBeUndefined();
    expect(reader.comments()).toEqual(['draining']);
    const { id } = await maker(server.graph.as('administrator'))('Customer', 'createCustomer', { name: 'Meanwhile' });
    const next = await readEvents(other.url, token, reader.lastId());
    expect(await next.changes(1)).toMatchObject([{ id, version: 1 }]);
    next.close();
    await other.live.drain();
    await other.listening.close({ linger: 0, grace: 0 });
  });
});
