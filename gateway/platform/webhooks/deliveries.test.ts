import { testDatabases } from '../../../shared/testing/databases.js';
import { TEST_SUBJECTS } from '../../../test/kit/test-graph.js';
import { giveToPartner } from '../changes/testing/feed-world.js';
import { LEASE } from './deliver-webhooks.js';
import { refusing, taken, type Received } from './testing/receiver.js';
import { changeWebhook, startWebhookWorld, type WebhookWorld } from './testing/webhook-world.js';

const DAY = 24 * 3_600_000;

describe.each(testDatabases)('deliveries of webhooks on %s', (kind) => {
  let world: WebhookWorld;
  /** When the test began. */
  let begin: string;
  beforeAll(async () => {
    world = await startWebhookWorld(kind);
  });
  beforeEach(() => {
    begin = world.now();
  });
  // The webhooks of one test are not told of the next one.
  afterEach(() => world.silence());
  afterAll(() => world.remove());
  const after = (milliseconds: number) => new Date(Date.parse(begin) + milliseconds).toISOString();

  const rename = (id: string, expectedVersion: number) =>
    world.administrator.data(
      'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { customer { id } } }',
      { input: { id, expectedVersion, name: `Version ${String(expectedVersion + 1)}` } },
    );
  const progress = async (id: string) =>
    (
      await world.administrator.data<{ webhook: Record<string, unknown> }>(
        `query ($id: ID!) { webhook(id: $id) { state version pendingCount deadCount lastDeliveredAt lastFailedAt
          lastFailure lastStatus failingSinceAt } }`,
        { id },
      )
    ).webhook;

  test('tell what changed, where to look and nothing personal, under a signature that anybody can check', async () => {
    const receiver = await world.receiver();
    const webhook = await world.webhook(receiver.url);
    const { id } = await world.customer({ name: 'Secretive', phones: [{ number: '+8613800138000' }] });
    await world.dispatch();
    const [received] = receiver.received;
    expect(received?.json).toEqual({
      type: 'customer.created',
      timestamp: begin,
      data: {
        type: 'Customer',
        id,
        version: 1,
        isRemoved: false,
        occurredAt: begin,
        eventId: expect.stringMatching(/^evt_/),
        webhookId: webhook.id,
      },
    });
    expect(received?.body).not.toMatch(/Secretive|138/);
    expect(received?.headers).toMatchObject({
      'content-type': 'application/json',
      host: `127.0.0.1:${String(receiver.port)}`,
    });
    expect(received?.timestamp).toBe(String(Date.parse(begin) / 1_000));
    expect(received?.id).toMatch(/^whd_/);
    expect(await verified(received!, webhook.secret)).toEqual([true]);
    expect(await verified({ ...received!, body: `${received!.body} ` }, webhook.secret)).toEqual([false]);
    expect(await verified({ ...received!, timestamp: '1' }, webhook.secret)).toEqual([false]);
    expect(await verified({ ...received!, id: 'whd_other' }, webhook.secret)).toEqual([false]);
    await world.dispatch();
    expect(receiver.received).toHaveLength(1);
    expect(await world.deliveries(webhook.id)).toEqual([
      {
        id: received?.id,
        type: 'customer.created',
        recordId: id,
        state: 'DELIVERED',
        attempts: 1,
        nextAttemptAt: null,
        lastFailure: null,
        lastStatus: 204,
      },
    ]);
  });

  test('tell a partner of its own rows, with what it loses, and only what was asked for', async () => {
    const [theirs, removals] = [await world.receiver(), await world.receiver()];
    await world.webhook(theirs.url, {}, 'partner');
    await world.webhook(removals.url, { events: ['DELETED'] }, 'partner');
    const [own, foreign] = [await world.customer(), await world.customer()];
    const partner = TEST_SUBJECTS.partner.partnerId ?? null;
    await giveToPartner(world.graph, 'Customer', own.id, partner);
    await rename(own.id, 2);
    await rename(foreign.id, 1);
    await giveToPartner(world.graph, 'Customer', own.id, null);
    await rename(own.id, 4);
    await world.dispatch();
    expect(theirs.received.map(({ json: { type, data } }) => [type, data.id, data.version, data.isRemoved])).toEqual([
      ['customer.created', own.id, 2, false],
      ['customer.updated', own.id, 3, false],
      ['customer.deleted', own.id, 4, true],
    ]);
    expect(removals.received.map(({ json: { type, data } }) => [type, data.id])).toEqual([
      ['customer.deleted', own.id],
    ]);
  });

  test('are repeated later and later, given up after ten attempts, and replayed under the same id', async () => {
    const receiver = await world.receiver();
    const webhook = await world.webhook(receiver.url);
    const { id } = await world.customer();
    await rename(id, 1);
    receiver.respond(refusing(500));
    await world.dispatch();
    expect((await world.deliveries(webhook.id))[0]).toMatchObject({
      state: 'PENDING',
      attempts: 1,
      nextAttemptAt: after(9_000),
      lastFailure: 'REFUSED',
      lastStatus: 500,
    });
    world.advance(8_999);
    await world.dispatch();
    // Neither before its time, nor the next change of the record before this one.
    expect(receiver.received).toHaveLength(1);
    let at = 8_999;
    for (const wait of [9, 27, 81, 243, 729, 2_187, 6_561, 19_683, 59_049].map((seconds) => seconds * 1_000)) {
      world.advance(wait - (at === 8_999 ? 8_999 : 0));
      at = 0;
      await world.dispatch();
    }
    const [first, second] = await world.deliveries(webhook.id);
    expect(first).toMatchObject({ state: 'DEAD', attempts: 10, nextAttemptAt: null });
    expect(receiver.received.map(({ id: delivery }) => delivery).filter((each) => each === first?.id)).toHaveLength(10);
    expect(second).toMatchObject({ state: 'PENDING' });
    expect(await progress(webhook.id)).toMatchObject({
      deadCount: 1,
      pendingCount: 1,
      lastStatus: 500,
      state: 'ACTIVE',
    });
    receiver.respond(taken);
    world.advance(300_000);
    await world.dispatch();
    expect(receiver.received.at(-1)?.json.data.version).toBe(2);
    const replay =
      'mutation ($id: ID!) { replayWebhookDelivery(input: { id: $id }) { delivery { id state attempts } } }';
    expect(await world.administrator.data(replay, { id: first?.id })).toEqual({
      replayWebhookDelivery: { delivery: { id: first?.id, state: 'PENDING', attempts: 0 } },
    });
    await world.dispatch();
    expect(receiver.received.at(-1)).toMatchObject({ id: first?.id, json: { data: { version: 1 } } });
    expect(await world.administrator.refusal(replay, { id: first?.id })).toMatchObject({ code: 'CONFLICT' });
    expect(await progress(webhook.id)).toMatchObject({ deadCount: 0, pendingCount: 0, failingSinceAt: null });
  });

  test('go to others while one receiver fails, and at once again when it is back from an outage', async () => {
    const [bad, good] = [await world.receiver(), await world.receiver()];
    const webhook = await world.webhook(bad.url);
    await world.webhook(good.url);
    bad.respond(refusing(503));
    for (let i = 0; i < 3; i += 1) await world.customer();
    await world.dispatch();
    expect(good.received).toHaveLength(3);
    const held = bad.received.length;
    expect(held).toBeGreaterThan(0);
    await world.dispatch();
    expect(bad.received).toHaveLength(held);
    for (let i = 0; i < 6; i += 1) {
      world.advance(60_000);
      await world.dispatch();
    }
    expect(await progress(webhook.id)).toMatchObject({
      state: 'ACTIVE',
      failingSinceAt: begin,
      lastFailure: 'REFUSED',
    });
    bad.respond(taken);
    world.advance(2_200_000);
    await world.dispatch();
    await world.dispatch();
    expect((await world.deliveries(webhook.id)).map(({ state }) => state)).toEqual(Array(3).fill('DELIVERED'));
    expect(await progress(webhook.id)).toMatchObject({ pendingCount: 0, failingSinceAt: null });
  });

  test('end when nothing succeeds for five days or the receiver is gone, and go on with all when resumed', async () => {
    const [bad, gone] = [await world.receiver(), await world.receiver()];
    const [failing, left] = [await world.webhook(bad.url), await world.webhook(gone.url)];
    bad.respond(refusing(500));
    gone.respond(refusing(410));
    await world.customer();
    await world.dispatch();
    expect(await progress(left.id)).toMatchObject({ state: 'DISABLED', version: 2, lastStatus: 410 });
    expect(await progress(failing.id)).toMatchObject({ state: 'ACTIVE', failingSinceAt: begin });
    world.advance(5 * DAY + 1);
    await world.dispatch();
    expect(await progress(failing.id)).toMatchObject({ state: 'DISABLED', version: 2, failingSinceAt: begin });
    const count = bad.received.length;
    await world.customer();
    world.advance(DAY);
    await world.dispatch();
    expect(bad.received).toHaveLength(count);
    bad.respond(taken);
    await changeWebhook(world.administrator, 'resume', { id: failing.id, version: 2 });
    await world.dispatch();
    expect((await world.deliveries(failing.id)).map(({ state }) => state)).toEqual(['DELIVERED', 'DELIVERED']);
    expect(await progress(failing.id)).toMatchObject({ state: 'ACTIVE', pendingCount: 0, failingSinceAt: null });
  });

  test('lose nothing over a pause, and stop at a deletion', async () => {
    const receiver = await world.receiver();
    const webhook = await world.webhook(receiver.url);
    const { webhook: paused } = await changeWebhook(world.administrator, 'pause', webhook);
    expect(paused).toMatchObject({ state: 'PAUSED', version: 2 });
    const { id } = await world.customer();
    await world.dispatch();
    expect(receiver.received).toEqual([]);
    const { webhook: resumed } = await changeWebhook(world.administrator, 'resume', paused);
    await world.dispatch();
    expect(receiver.received.map(({ json }) => json.data.id)).toEqual([id]);
    receiver.respond(refusing(500));
    await rename(id, 1);
    await world.dispatch();
    await changeWebhook(world.administrator, 'delete', resumed);
    world.advance(DAY);
    await rename(id, 2);
    await world.dispatch();
    expect(receiver.received).toHaveLength(2);
  });

  test('are signed by both secrets for a day after a rotation', async () => {
    const receiver = await world.receiver();
    const webhook = await world.webhook(receiver.url);
    const { secret } = await changeWebhook(world.administrator, 'rotate', webhook);
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    expect(secret).not.toBe(webhook.secret);
    const next = async () => {
      await world.customer();
      await world.dispatch();
      return receiver.received.at(-1)!;
    };
    const overlapping = await next();
    expect(await verified(overlapping, secret)).toEqual([true, false]);
    expect(await verified(overlapping, webhook.secret)).toEqual([false, true]);
    world.advance(DAY);
    const later = await next();
    expect([await verified(later, secret), await verified(later, webhook.secret)]).toEqual([[true], [false]]);
  });

  test('are made again from an instant on, as new deliveries of the same events', async () => {
    const receiver = await world.receiver();
    const webhook = await world.webhook(receiver.url);
    const made = [];
    for (let i = 0; i < 3; i += 1) {
      made.push((await world.customer()).id);
      world.advance(3_600_000);
    }
    await world.dispatch();
    const before = [...receiver.received];
    await world.administrator.data(
      'mutation ($input: ReplayWebhookInput!) { replayWebhook(input: $input) { webhook { id } } }',
      { input: { id: webhook.id, sinceAt: after(3_600_000) } },
    );
    await world.dispatch();
    const again = receiver.received.slice(before.length);
    expect(again.map(({ json }) => json.data.id)).toEqual(made.slice(1));
    expect(again.map(({ json }) => json.data.eventId)).toEqual(before.slice(1).map(({ json }) => json.data.eventId));
    expect(new Set([...before, ...again].map(({ id }) => id)).size).toBe(5);
  });

  test('are made and sent once by several dispatchers, those of one record one after the other', async () => {
    const receiver = await world.receiver();
    await world.webhook(receiver.url);
    const open = new Set<string>();
    receiver.respond(async ({ json: { data } }, response) => {
      expect(open.has(data.id)).toBe(false);
      open.add(data.id);
      await new Promise((resolve) => setTimeout(resolve, 2));
      open.delete(data.id);
      response.writeHead(204).end();
    });
    const ids: string[] = [];
    for (let i = 0; i < 6; i += 1) ids.push((await world.customer()).id);
    for (let version = 1; version <= 4; version += 1) for (const id of ids) await rename(id, version);
    await world.dispatch(3);
    await world.dispatch(2);
    for (const id of ids) {
      const versions = receiver.received.filter(({ json }) => json.data.id === id).map(({ json }) => json.data.version);
      expect(versions).toEqual([1, 2, 3, 4, 5]);
    }
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(30);
  });

  test('whose dispatcher died before it knew the answer are sent again, under the same id', async () => {
    const receiver = await world.receiver();
    const webhook = await world.webhook(receiver.url);
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      receiver.respond((_received, response) => {
        answer = () => void response.writeHead(204).end();
        resolve();
      });
    });
    await world.customer();
    // It is sent, and its process says nothing any more.
    const lost = world.dispatch();
    await asked;
    receiver.respond(taken);
    world.advance(LEASE - 1);
    await world.dispatch();
    expect(receiver.received).toHaveLength(1);
    world.advance(1);
    await world.dispatch();
    expect(receiver.received).toHaveLength(2);
    expect(receiver.received[1]?.id).toBe(receiver.received[0]?.id);
    // The one that counted as dead comes back: what it writes changes nothing.
    answer();
    await lost;
    expect(await world.deliveries(webhook.id)).toMatchObject([{ state: 'DELIVERED', attempts: 1 }]);
    await world.dispatch();
    expect(receiver.received).toHaveLength(2);
  });

  test('that the end of the process cuts off count as not tried', async () => {
    const receiver = await world.receiver();
    const webhook = await world.webhook(receiver.url);
    const ending = new AbortController();
    receiver.respond(() => ending.abort(new Error('The process is about to end.')));
    await world.customer();
    await world.dispatch(1, ending.signal);
    expect(await world.deliveries(webhook.id)).toMatchObject([{ state: 'PENDING', attempts: 0 }]);
    receiver.respond(taken);
    await world.dispatch();
    expect(await world.deliveries(webhook.id)).toMatchObject([{ state: 'DELIVERED', attempts: 1 }]);
  });

  test('follow the rights that the maker has today', async () => {
    const receiver = await world.receiver();
    const webhook = await world.webhook(receiver.url);
    const setRoles = (roles: string[]) =>
      world.graph.platform.database.transact(Date.now() + 10_000, ({ run }) =>
        run('UPDATE webhooks SET acts_as = ? WHERE id = ?', [
          JSON.stringify({ subject: 'x', kind: 'staff', roles, teamIds: [], territoryIds: [] }),
          webhook.id,
        ]),
      );
    await setRoles(['a role that is no more']);
    await world.customer();
    await world.dispatch();
    expect(receiver.received).toEqual([]);
    await setRoles(['administrator']);
    const { id } = await world.customer();
    await world.dispatch();
    expect(receiver.received.map(({ json }) => json.data.id)).toEqual([id]);
  });
});

/** Which of the signatures of a request are by this secret; written by the standard alone, not by what is tested. */
async function verified({ id, timestamp, signature, body }: Received, secret: string): Promise<boolean[]> {
  const bytes = Uint8Array.from(atob(secret.replace(/^whsec_/, '')), (letter) => letter.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  const text = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  return Promise.all(
    signature.split(' ').map(async (each) => {
      const [version, encoded = ''] = each.split(',');
      const given = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
      return version === 'v1' ? crypto.subtle.verify('HMAC', key, given, text) : false;
    }),
  );
}
