import type { ServerResponse } from 'node:http';
import { testDatabases } from '../../../shared/testing/databases.js';
import { principalFor, TEST_SUBJECTS, type TestClient } from '../../../test/kit/test-graph.js';
import { taken, type Received } from './testing/receiver.js';
import { changeWebhook, startWebhookWorld, type MadeWebhook, type WebhookWorld } from './testing/webhook-world.js';

const CREATE = 'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { id } secret } }';
const LIST = '{ webhooks { totalCount nodes { id } } webhookDeliveries { totalCount nodes { webhook { id } } } }';

describe.each(testDatabases)('webhooks on %s', (kind) => {
  let world: WebhookWorld;
  let administrator: TestClient;
  beforeAll(async () => {
    world = await startWebhookWorld(kind);
    ({ administrator } = world);
  });
  afterEach(() => world.silence());
  afterAll(() => world.remove());

  const url = 'https://hooks.example.com/kehu';
  const table = (name: string) => world.graph.platform.database.reader.query(`SELECT * FROM ${name} ORDER BY id`);
  const services = () => world.graph.platform.services.webhooks;
  const everything = async () => [
    await table('webhooks'),
    await table('webhook_queues'),
    await table('webhook_deliveries'),
  ];

  test('are shown as they were made, the secret to their maker alone and never in the database', async () => {
    const key = 'create-webhook-1';
    const input = { url, types: ['OPPORTUNITY', 'CUSTOMER'], description: 'For the ERP', clientMutationId: key };
    const first = await administrator.data<Made>(CREATE, { input });
    const { secret, webhook } = first.createWebhook;
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    // The answer of the first time may have been lost.
    expect(await administrator.data(CREATE, { input })).toEqual({ createWebhook: { webhook, secret } });
    const shown = await administrator.data(
      `query ($id: ID!) { webhook(id: $id) { id url description types events state createdBy version
        previousSecretEndsAt pendingCount deadCount lastDeliveredAt lastFailure failingSinceAt } node(id: $id) { id } }`,
      { id: webhook.id },
    );
    expect(shown).toEqual({
      webhook: {
        id: webhook.id,
        url,
        description: 'For the ERP',
        types: ['OPPORTUNITY', 'CUSTOMER'],
        events: ['CREATED', 'UPDATED', 'DELETED'],
        state: 'ACTIVE',
        createdBy: TEST_SUBJECTS.administrator.userId,
        version: 1,
        previousSecretEndsAt: null,
        pendingCount: 0,
        deadCount: 0,
        lastDeliveredAt: null,
        lastFailure: null,
        failingSinceAt: null,
      },
      node: { id: webhook.id },
    });
    await world.graph.events.settle();
    const told = '{ changes(type: WEBHOOK) { nodes { record { id ... on Webhook { url state } } } } }';
    expect(await administrator.data(told)).toEqual({
      changes: { nodes: [{ record: { id: webhook.id, url, state: 'ACTIVE' } }] },
    });
    const { reader } = world.graph.platform.database;
    const kept = [
      await everything(),
      await reader.query('SELECT * FROM journal_entries'),
      await reader.query('SELECT * FROM idempotency_keys'),
    ];
    expect(JSON.stringify(kept)).not.toContain(secret.slice(6));
  });

  test('are changed at the version that was read, and told of types that are added from then on', async () => {
    const receiver = await world.receiver();
    const made = await world.webhook(receiver.url);
    const before = await world.customer();
    await world.dispatch();
    const { webhook } = await changeWebhook(administrator, 'update', made, { types: ['USER', 'CUSTOMER'] });
    expect(webhook).toMatchObject({ version: 2 });
    const stale = 'mutation ($input: UpdateWebhookInput!) { updateWebhook(input: $input) { webhook { id } } }';
    const unchanged = await everything();
    expect(
      await administrator.refusal(stale, { input: { id: made.id, expectedVersion: 1, description: 'x' } }),
    ).toMatchObject({ code: 'STALE_VERSION', extensions: { currentVersion: 2 } });
    for (const wrong of [
      { types: [] },
      { events: [] },
      { url: 'https://10.0.0.1:22/#x' },
      { url: 'http://169.254.169.254/' },
    ]) {
      expect(
        await administrator.refusal(stale, { input: { id: made.id, expectedVersion: 2, ...wrong } }),
      ).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    expect(await everything()).toEqual(unchanged);
    const user = await administrator.data<{ createUser: { user: { id: string } } }>(
      'mutation { createUser(input: { name: "Lin", email: "lin@agency.example" }) { user { id } } }',
    );
    const next = await world.customer();
    await world.dispatch();
    expect(receiver.received.map(({ json }) => json.data.id).sort()).toEqual(
      [before.id, next.id, user.createUser.user.id].sort(),
    );
  });

  test('of a partner are seen and managed by that partner and by administrators', async () => {
    const receiver = await world.receiver();
    const other = principalFor('partner', { partnerId: 'par_01jd0000000000000000000888', subject: 'par_other' });
    const [own, theirs, office] = [
      await world.webhook(receiver.url, {}, 'partner'),
      await world.webhook(receiver.url, {}, other),
      await world.webhook(receiver.url),
    ];
    const all = [own, theirs, office];
    for (const { id } of all) {
      await administrator.data('mutation ($id: ID!) { sendTestEvent(input: { webhookId: $id }) { delivery { id } } }', {
        id,
      });
    }
    await world.dispatch();
    const partner = world.graph.as('partner');
    const seen = async (client: TestClient) => {
      const { webhooks, webhookDeliveries } = await client.data<Lists>(LIST);
      expect(webhooks.totalCount).toBe(webhooks.nodes.length);
      expect(webhookDeliveries.nodes.map(({ webhook }) => webhook.id).sort()).toEqual(
        webhooks.nodes.map(({ id }) => id).sort(),
      );
      return webhooks.nodes.map(({ id }) => id).sort();
    };
    expect(await seen(partner)).toEqual([own.id]);
    expect(await seen(world.graph.as(other))).toEqual([theirs.id]);
    expect(await seen(administrator)).toEqual(all.map(({ id }) => id).sort());
    const rows = (await table('webhook_deliveries')) as { id: string; webhook_id: string }[];
    const before = await everything();
    for (const { id } of [theirs, office]) {
      const delivery = rows.find((row) => row.webhook_id === id)!.id;
      const answer = await partner.data(
        `query ($id: ID!, $delivery: ID!) { webhook(id: $id) { id } a: node(id: $id) { id } b: node(id: $delivery) { id }
          webhookDeliveries(webhookId: $id) { totalCount } }`,
        { id, delivery },
      );
      expect(answer).toEqual({ webhook: null, a: null, b: null, webhookDeliveries: { totalCount: 0 } });
      for (const [mutation, input] of refusedChanges(id, delivery)) {
        const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}`;
        const document = `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { clientMutationId } }`;
        expect([mutation, (await partner.refusal(document, { input })).code]).toEqual([mutation, 'NOT_FOUND']);
      }
    }
    expect(await everything()).toEqual(before);
    expect((await changeWebhook(administrator, 'pause', own)).webhook.state).toBe('PAUSED');
  });

  test('are for who may have them, and for types that their makers may read', async () => {
    const input = { url, types: ['CONTACT'] };
    expect(await world.graph.as('partner').refusal(CREATE, { input })).toMatchObject({ code: 'FORBIDDEN' });
    const none = principalFor('partner');
    const { partnerId: _none, ...homeless } = none;
    expect(await world.graph.as(homeless).refusal(CREATE, { input: { url, types: ['CUSTOMER'] } })).toMatchObject({
      code: 'FORBIDDEN',
    });
    for (const role of ['sales-rep', 'analyst'] as const) {
      const { errors } = await world.graph.as(role).send(CREATE, { input });
      expect(errors?.[0]?.extensions?.code).toMatch(/GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT/);
      expect(await world.graph.as(role).refusal('{ webhooks { totalCount } }')).toMatchObject({
        code: 'GRAPHQL_VALIDATION_FAILED',
      });
    }
    // An administrator gives the webhook of a partner no rights that the partner lacks.
    const made = await world.webhook(url, {}, 'partner');
    expect(
      await administrator.refusal(
        'mutation ($input: UpdateWebhookInput!) { updateWebhook(input: $input) { webhook { id } } }',
        { input: { id: made.id, expectedVersion: 1, types: ['CONTACT'] } },
      ),
    ).toMatchObject({ code: 'FORBIDDEN' });
    for (const more of [
      { types: [] },
      { types: ['CUSTOMER'], events: [] },
      { types: ['CUSTOMER'], url: 'http://0.0.0.0/' },
    ]) {
      expect(await administrator.refusal(CREATE, { input: { url, ...more } })).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    }
    expect(await table('webhooks')).toHaveLength(1);
    for (let i = 0; i < 20; i += 1) await world.webhook(url);
    expect(await administrator.refusal(CREATE, { input: { url, types: ['CUSTOMER'] } })).toMatchObject({
      code: 'CONFLICT',
      extensions: { maximum: 20 },
    });
  });

  describe('on their way', () => {
    let made: MadeWebhook;
    const attempt = async (to: string) => {
      made = await world.webhook(to);
      await world.customer();
      await world.dispatch();
      const [{ lastFailure, lastStatus, state } = { lastFailure: '', lastStatus: null, state: '' }] =
        await world.deliveries(made.id);
      return [state, lastFailure, lastStatus];
    };
    const original = () => ({ ...services() });
    let usual: ReturnType<typeof original>;
    beforeEach(() => void (usual = original()));
    afterEach(() => void Object.assign(services(), usual));

    test('go to the addresses that were checked, whatever the name leads to meanwhile', async () => {
      const receiver = await world.receiver();
      let asked = 0;
      // The first answer is the good one, every later one leads elsewhere.
      services().resolve = (name) => {
        expect(name).toBe('hooks.example');
        asked += 1;
        return Promise.resolve([asked === 1 ? '127.0.0.1' : '127.0.0.99']);
      };
      made = await world.webhook(`http://hooks.example:${String(receiver.port)}/`);
      for (let i = 0; i < 5; i += 1) await world.customer();
      await world.dispatch();
      expect(receiver.received).toHaveLength(5);
      expect(receiver.received[0]?.headers.host).toBe(`hooks.example:${String(receiver.port)}`);
      expect(asked).toBe(1);
    });

    test.each([
      ['a private address', ['127.0.0.1']],
      ['a private address among public ones', ['8.8.8.8', '127.0.0.1']],
      ['a private address in IPv6', ['::ffff:127.0.0.1']],
      ['metadata', ['169.254.169.254']],
      ['no address', []],
    ])('go nowhere where the name leads to %s', async (_what, addresses) => {
      const receiver = await world.receiver();
      Object.assign(services(), { allowsPrivate: false, resolve: () => Promise.resolve(addresses) });
      made = await world.webhook('http://hooks.example:8080/');
      await world.graph.platform.database.transact(Date.now() + 10_000, ({ run }) =>
        run('UPDATE webhooks SET url = ?', [`http://hooks.example:${String(receiver.port)}/`]),
      );
      await world.customer();
      await world.dispatch();
      expect(await world.deliveries(made.id)).toMatchObject([
        { state: 'PENDING', lastFailure: 'NO_ADDRESS', lastStatus: null },
      ]);
      expect(receiver.received).toEqual([]);
    });

    test('go nowhere when an address that was private all along is no longer allowed', async () => {
      const receiver = await world.receiver();
      made = await world.webhook(receiver.url);
      services().allowsPrivate = false;
      await world.customer();
      await world.dispatch();
      expect(await world.deliveries(made.id)).toMatchObject([{ lastFailure: 'NO_ADDRESS' }]);
      expect(receiver.received).toEqual([]);
    });

    test('do not follow where an answer leads', async () => {
      const [first, second] = [await world.receiver(), await world.receiver()];
      first.respond((_received, response) => void response.writeHead(307, { location: second.url }).end());
      expect(await attempt(first.url)).toEqual(['PENDING', 'REDIRECTED', 307]);
      expect(second.received).toEqual([]);
    });

    test('wait for an answer no longer than they may, and read no more of it than they need', async () => {
      const receiver = await world.receiver();
      services().timeout = 300;
      receiver.respond(() => undefined);
      expect(await attempt(receiver.url)).toEqual(['PENDING', 'TIMED_OUT', null]);
      await world.silence();
      services().timeout = 10_000;
      let written = 0;
      const ended = new Promise<void>((resolve) => {
        receiver.respond((_received: Received, response: ServerResponse) => {
          response.writeHead(200);
          const write = () => {
            while (!response.destroyed && response.write(Buffer.alloc(65_536))) written += 65_536;
            written += 65_536;
          };
          response.on('drain', write);
          response.once('close', resolve);
          write();
        });
      });
      expect(await attempt(receiver.url)).toEqual(['DELIVERED', null, 200]);
      await ended;
      // What the system buffers on both sides, and no more.
      expect(written).toBeLessThan(64 * 2 ** 20);
    });

    test('fail where nobody listens, and where the answer breaks off', async () => {
      const receiver = await world.receiver();
      receiver.respond((_received, response) => void response.destroy());
      expect(await attempt(receiver.url)).toEqual(['PENDING', 'NO_CONNECTION', null]);
      await world.silence();
      const silent = await world.receiver();
      await silent.close();
      expect(await attempt(silent.url)).toEqual(['PENDING', 'NO_CONNECTION', null]);
    });

    test('can be tried out by a test event, while the webhook is active', async () => {
      const receiver = await world.receiver();
      receiver.respond(taken);
      made = await world.webhook(receiver.url);
      const send =
        'mutation ($id: ID!) { sendTestEvent(input: { webhookId: $id }) { delivery { id type state eventId } } }';
      expect(await administrator.data(send, { id: made.id })).toEqual({
        sendTestEvent: { delivery: { id: expect.any(String), type: 'webhook.test', state: 'PENDING', eventId: null } },
      });
      await world.dispatch();
      expect(receiver.received.map(({ json }) => [json.type, json.data.webhookId])).toEqual([
        ['webhook.test', made.id],
      ]);
      await changeWebhook(administrator, 'pause', made);
      expect(await administrator.refusal(send, { id: made.id })).toMatchObject({ code: 'CONFLICT' });
    });
  });
});

interface Made {
  createWebhook: { webhook: { id: string }; secret: string };
}

interface Lists {
  webhooks: { totalCount: number; nodes: { id: string }[] };
  webhookDeliveries: { nodes: { webhook: { id: string } }[] };
}

function refusedChanges(id: string, delivery: string): [string, object][] {
  const target = { id, expectedVersion: 1 };
  return [
    ['updateWebhook', { ...target, url: 'https://elsewhere.example/' }],
    ['pauseWebhook', target],
    ['resumeWebhook', target],
    ['rotateWebhookSecret', target],
    ['deleteWebhook', target],
    ['sendTestEvent', { webhookId: id }],
    ['replayWebhook', { id, sinceAt: '2026-01-01T00:00:00.000Z' }],
    ['replayWebhookDelivery', { id: delivery }],
  ];
}
