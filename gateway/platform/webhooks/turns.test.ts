import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import type { CallSubgraph } from '../../data-sources/subgraph-source.js';
import { systemPrincipal } from '../../../shared/access/principal.js';
import { jobScope } from '../../../shared/jobs/job-scope.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import type { WebhookJobScope } from './fan-out.js';
import { purgeWebhookDeliveries } from './purge-deliveries.js';
import { refusing, taken } from './testing/receiver.js';
import { startWebhookWorld, type WebhookWorld } from './testing/webhook-world.js';

const DAY = 24 * 3_600_000;
/** Webhooks that are worked on at a time. */
const LANES = 8;
/** Deliveries of each slow webhook that wait, more than it sends in its turn. */
const BACKLOG = 24;

describe.each(testDatabases)('turns of webhooks on %s', (kind) => {
  let world: WebhookWorld;
  beforeAll(async () => {
    world = await startWebhookWorld(kind);
    services().turn = 50;
  });
  afterEach(() => world.silence());
  afterAll(() => world.remove());

  const services = () => world.graph.platform.services.webhooks;

  test('come to everybody, also while slow receivers with much to catch up take up all lanes', async () => {
    const [slow, quick] = [await world.receiver(), await world.receiver()];
    const counts = new Map<string, number>();
    slow.respond(async ({ json: { data } }, response) => {
      counts.set(data.webhookId, (counts.get(data.webhookId) ?? 0) + 1);
      await sleep(20);
      world.advance(1);
      response.writeHead(204).end();
    });
    for (let i = 0; i < LANES; i += 1) await world.webhook(slow.url);
    for (let i = 0; i < BACKLOG; i += 1) await world.customer();
    world.advance(1_000);
    const { id } = await world.webhook(quick.url);
    await sendTest(id);
    let busiest = 0;
    quick.respond((received, response) => {
      busiest ||= Math.max(...counts.values());
      return taken(received, response);
    });
    await world.dispatch();
    // Nobody had got through with what waited from the beginning when the turn of the one came that asked last.
    expect([quick.received.length > 0, busiest > 0, busiest < BACKLOG]).toEqual([true, true, true]);
  });

  test('are not put off by what comes up meanwhile', async () => {
    const receiver = await world.receiver();
    receiver.respond(refusing(500));
    const { id } = await world.webhook(receiver.url);
    const due = async () => {
      await world.dispatch();
      const [row] = await world.graph.platform.database.reader.query('SELECT due_at FROM webhook_queues');
      return row?.due_at as string;
    };
    await world.customer();
    const whenTriedAgain = await due();
    // Nothing goes out for a second now. Of what comes up in that second the first decides whose turn it is when.
    world.advance(10);
    await world.customer();
    const first = await due();
    expect(first < whenTriedAgain).toBe(true);
    world.advance(10);
    await world.customer();
    expect(await due()).toBe(first);
    await sendTest(id);
    expect(await due()).toBe(first);
    expect(receiver.received).toHaveLength(1);
    world.advance(1_000);
    expect((await due()) > first).toBe(true);
    expect(receiver.received.length).toBeGreaterThan(1);
  });

  test('leave room for other work between the pages of a feed', async () => {
    await world.webhook('http://127.0.0.1:1/');
    // Five pages: each looks through so and so many places, whatever stands there.
    const move = 'UPDATE feed_heads SET position = position + 100000';
    await world.graph.subgraphs.get('customers')!.database.transact(Date.now() + 10_000, ({ run }) => run(move));
    let turn = 0;
    let isOver = false;
    const next = () => {
      turn += 1;
      if (!isOver) setImmediate(next);
    };
    next();
    const turns: number[] = [];
    const calls = world.graph.platform.services.calls as Record<string, CallSubgraph>;
    const call = calls.customers!;
    const asked = jest.spyOn(calls, 'customers').mockImplementation((request, context) => {
      if (request.query.includes('_changes')) turns.push(turn);
      return call(request, context);
    });
    await world.dispatch();
    isOver = true;
    asked.mockRestore();
    expect(turns).toHaveLength(5);
    expect(new Set(turns).size).toBe(5);
  });

  test('of what was sent are kept from the last attempt on', async () => {
    const [late, gone] = [await world.receiver(), await world.receiver()];
    const [webhook, failing] = [await world.webhook(late.url), await world.webhook(gone.url)];
    for (const receiver of [late, gone]) receiver.respond(refusing(500));
    await world.customer();
    await world.dispatch();
    world.advance(4 * DAY);
    late.respond(taken);
    await world.dispatch();
    const states = async () =>
      [await world.deliveries(webhook.id), await world.deliveries(failing.id)].map((all) =>
        all.map(({ state }) => state),
      );
    // The last of its ten attempts.
    await world.graph.platform.database.transact(Date.now() + 10_000, ({ run }) =>
      run('UPDATE webhook_deliveries SET attempts = 9 WHERE webhook_id = ?', [failing.id]),
    );
    world.advance(300_000);
    await world.dispatch();
    expect(await states()).toEqual([['DELIVERED'], ['DEAD']]);
    const after: unknown[] = [];
    // Seven days after they were made, and after they were taken; thirty after they were made, and after they were given up.
    for (const days of [6, 2, 20, 3]) {
      world.advance(days * DAY);
      await purge();
      after.push(await states());
    }
    expect(after).toEqual([
      [['DELIVERED'], ['DEAD']],
      [[], ['DEAD']],
      [[], ['DEAD']],
      [[], []],
    ]);
  });

  const purge = () => {
    const facts = { requestId: 'purge', principal: systemPrincipal('test'), deadline: 0, log: world.graph.log };
    const scope = jobScope(world.graph.platform.scope(facts), new AbortController().signal);
    return purgeWebhookDeliveries.run(scope as WebhookJobScope);
  };
  const sendTest = (id: string) =>
    world.administrator.data('mutation ($id: ID!) { sendTestEvent(input: { webhookId: $id }) { delivery { id } } }', {
      id,
    });
});
