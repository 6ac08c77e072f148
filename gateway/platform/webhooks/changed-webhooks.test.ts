import { jest } from '@jest/globals';
import type { CallSubgraph } from '../../data-sources/subgraph-source.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { testDatabases } from '../../../shared/testing/databases.js';
import { maker } from '../../../test/kit/agency.js';
import { registerApp } from '../../../test/kit/apps.js';
import { principalFor, TEST_SUBJECTS, type TestClient } from '../../../test/kit/test-graph.js';
import { refusing } from './testing/receiver.js';
import { changeWebhook, startWebhookWorld, type WebhookWorld } from './testing/webhook-world.js';

const ROTATE = `mutation ($input: RotateWebhookSecretInput!) {
  rotateWebhookSecret(input: $input) { webhook { version } secret } }`;
const UPDATE = 'mutation ($input: UpdateWebhookInput!) { updateWebhook(input: $input) { webhook { id } } }';
const TEST = 'mutation ($id: ID!) { sendTestEvent(input: { webhookId: $id }) { delivery { id } } }';

describe.each(testDatabases)('webhooks that are changed on %s', (kind) => {
  let world: WebhookWorld;
  let administrator: TestClient;
  beforeAll(async () => {
    world = await startWebhookWorld(kind);
    ({ administrator } = world);
  });
  afterEach(() => world.silence());
  afterAll(() => world.remove());

  const table = (name: string) => world.graph.platform.database.reader.query(`SELECT * FROM ${name} ORDER BY 1`);
  const stateOf = async (id: string) =>
    (
      await administrator.data<{ webhook: object }>(
        'query ($id: ID!) { webhook(id: $id) { state version failingSinceAt pendingCount } }',
        { id },
      )
    ).webhook;

  test('are told of a type that is added while what has changed is being read', async () => {
    const receiver = await world.receiver();
    const webhook = await world.webhook(receiver.url);
    const customer = await world.customer();
    await world.graph.events.settle();
    const calls = world.graph.platform.services.calls as Record<string, CallSubgraph>;
    const call = calls.customers!;
    let contactId = '';
    const asked = jest.spyOn(calls, 'customers').mockImplementation(async (request, context) => {
      if (request.query.includes('_changes') && contactId === '') {
        contactId = 'on its way';
        await changeWebhook(administrator, 'update', webhook, { types: ['CUSTOMER', 'CONTACT'] });
        const made = await maker(administrator)('Contact', 'createContact', { customerId: customer.id, name: 'Buyer' });
        contactId = made.id;
        await world.graph.events.settle();
      }
      return call(request, context);
    });
    await world.dispatch();
    asked.mockRestore();
    await world.dispatch();
    expect(receiver.received.map(({ json }) => json.data.id).sort()).toEqual([contactId, customer.id].sort());
  });

  test('are not judged by what their old address answers, and begin anew at the new one', async () => {
    const [old, next] = [await world.receiver(), await world.receiver()];
    const webhook = await world.webhook(old.url);
    old.respond(refusing(500));
    const { id } = await world.customer();
    await world.dispatch();
    expect(await stateOf(webhook.id)).toMatchObject({ failingSinceAt: world.now(), version: 1 });
    world.advance(9_000);
    old.respond(async (received, response) => {
      await changeWebhook(administrator, 'update', webhook, { url: next.url });
      await refusing(410)(received, response);
    });
    await world.dispatch();
    await world.dispatch();
    expect(old.received).toHaveLength(2);
    expect(next.received.map(({ json }) => json.data.id)).toEqual([id]);
    expect(await stateOf(webhook.id)).toEqual({ state: 'ACTIVE', version: 2, failingSinceAt: null, pendingCount: 0 });
    // What waits for its next attempt goes to another address at once, without the pause after a failure.
    next.respond(refusing(500));
    await world.customer();
    await world.dispatch();
    expect(await stateOf(webhook.id)).toMatchObject({ pendingCount: 1 });
    const last = await world.receiver();
    await changeWebhook(administrator, 'update', { ...webhook, version: 2 }, { url: last.url });
    await world.dispatch();
    expect(last.received).toHaveLength(1);
    expect(await stateOf(webhook.id)).toEqual({ state: 'ACTIVE', version: 3, failingSinceAt: null, pendingCount: 0 });
  });

  test('leave nothing that waits when they are removed, whoever makes deliveries meanwhile', async () => {
    const webhook = await world.webhook('https://hooks.example.com/');
    const now = toDatabaseInstant(world.now());
    let hasBegun = (): void => undefined;
    const begun = new Promise<void>((resolve) => (hasBegun = resolve));
    let isOver = false;
    // What making a delivery writes, in its order, with the removal in between.
    const making = world.graph.platform.database.transact(Date.now() + 30_000, async ({ run }) => {
      await run('UPDATE webhook_positions SET position = position + 1 WHERE webhook_id = ?', [webhook.id]);
      hasBegun();
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(isOver).toBe(false);
      await run(
        `INSERT INTO webhook_deliveries (id, webhook_id, event, position, record_type, record_id, record_version,
          is_removed, occurred_at, state, attempts, next_attempt_at, created_at)
          VALUES ('whd_1', ?, 'CREATED', 1, 'Customer', 'cus_1', 1, 0, ?, 'PENDING', 0, ?, ?)`,
        [webhook.id, now, now, now],
      );
    });
    await begun;
    const removing = changeWebhook(administrator, 'delete', webhook).then(() => (isOver = true));
    await Promise.all([making, removing]);
    expect([
      await table('webhook_positions'),
      await table('webhook_queues'),
      await table('webhook_deliveries'),
    ]).toEqual([[], [], []]);
  });

  test('answer the secret of a rotation again to who sends it again with its key, and to nobody else', async () => {
    const webhook = await world.webhook('https://hooks.example.com/');
    const rotate = (version: number, clientMutationId: string, client = administrator) =>
      client.data<Rotated>(ROTATE, { input: { id: webhook.id, expectedVersion: version, clientMutationId } });
    const first = await rotate(1, 'rotation-1');
    const rows = await table('webhooks');
    expect(await rotate(1, 'rotation-1')).toEqual(first);
    expect(await table('webhooks')).toEqual(rows);
    const other = principalFor('administrator', { subject: 'usr_01jd0000000000000000000199' });
    expect(
      await world.graph
        .as(other)
        .refusal(ROTATE, { input: { id: webhook.id, expectedVersion: 1, clientMutationId: 'rotation-1' } }),
    ).toMatchObject({ code: 'STALE_VERSION' });
    expect((await rotate(2, 'rotation-2')).rotateWebhookSecret.secret).not.toBe(first.rotateWebhookSecret.secret);
    const kept = JSON.stringify([await table('webhooks'), await table('idempotency_keys')]);
    expect(kept).not.toContain(first.rotateWebhookSecret.secret.slice(6));
  });

  test('have a limited number of tests that wait', async () => {
    const receiver = await world.receiver();
    const webhook = await world.webhook(receiver.url);
    for (let i = 0; i < 20; i += 1) await administrator.data(TEST, { id: webhook.id });
    const before = await table('webhook_deliveries');
    expect(before).toHaveLength(20);
    expect(await administrator.refusal(TEST, { id: webhook.id })).toMatchObject({
      code: 'CONFLICT',
      extensions: { maximum: 20 },
    });
    expect(await table('webhook_deliveries')).toEqual(before);
    await world.dispatch();
    expect(receiver.received).toHaveLength(20);
    await administrator.data(TEST, { id: webhook.id });
  });

  test('get no more than the token allowed that they were made with', async () => {
    const receiver = await world.receiver();
    const scopes = ['customers:read', 'webhooks:read', 'webhooks:write'];
    const narrow = principalFor('administrator', { scopes });
    const { id } = await world.webhook(receiver.url, { types: ['CUSTOMER'] }, narrow);
    const input = { id, expectedVersion: 1, types: ['CUSTOMER', 'CONTACT'] };
    expect(await administrator.refusal(UPDATE, { input })).toMatchObject({ code: 'FORBIDDEN' });
    const customer = await world.customer();
    await world.dispatch();
    expect(receiver.received.map(({ json }) => json.data.id)).toEqual([customer.id]);
    const wide = await world.webhook(receiver.url);
    await administrator.data(UPDATE, { input: { ...input, id: wide.id } });
  });

  test('stop when the rights of who made them have changed, and go on with those of who resumes them', async () => {
    const receiver = await world.receiver();
    const user = await maker(administrator)('User', 'createUser', { name: 'On the way out' });
    const leaver = principalFor('administrator', { userId: user.id, subject: user.id });
    const webhook = await world.webhook(receiver.url, {}, leaver);
    await administrator.data('mutation ($input: AssignRolesInput!) { assignRoles(input: $input) { user { id } } }', {
      input: { userId: user.id, expectedVersion: user.version, roles: ['marketer'] },
    });
    await world.graph.rights.refresh();
    const customer = await world.customer();
    await world.graph.events.settle();
    await world.dispatch();
    expect(receiver.received).toEqual([]);
    expect(await stateOf(webhook.id)).toMatchObject({ state: 'DISABLED', version: 2, pendingCount: 0 });
    await changeWebhook(administrator, 'resume', { ...webhook, version: 2 }, {});
    await world.dispatch();
    expect(receiver.received.map(({ json }) => json.data.id)).toEqual([customer.id]);
    expect(await stateOf(webhook.id)).toMatchObject({ state: 'ACTIVE', version: 3 });
  });

  test('stop when the app that made them is revoked, and go on for another app of the partner', async () => {
    const receiver = await world.receiver();
    const scopes = ['products:read', 'webhooks:read', 'webhooks:write'];
    const appAs = async () => {
      const { id } = await registerApp(administrator, { scopes });
      return principalFor('partner', { subject: id, app: { id, epoch: 0 }, scopes });
    };
    const [first, second] = [await appAs(), await appAs()];
    const webhook = await world.webhook(receiver.url, { types: ['PRODUCT'] }, first);
    await administrator.data('mutation ($id: ID!) { revokeApiClient(input: { id: $id }) { apiClient { id } } }', {
      id: first.subject,
    });
    await world.graph.rights.refresh();
    const product = await maker(administrator)('Product', 'createProduct', { name: 'Made after' });
    await world.graph.events.settle();
    await world.dispatch();
    expect(receiver.received).toEqual([]);
    expect(await stateOf(webhook.id)).toMatchObject({ state: 'DISABLED', version: 2 });
    await changeWebhook(world.graph.as(second), 'resume', { ...webhook, version: 2 }, {});
    await world.dispatch();
    expect(receiver.received.map(({ json }) => json.data.id)).toEqual([product.id]);
  });

  test("are a partner's own only where its app has made them", async () => {
    const { partnerId } = TEST_SUBJECTS.partner;
    await world.webhook('https://hooks.example.com/', {}, principalFor('administrator', { partnerId: partnerId! }));
    const own = await world.webhook('https://hooks.example.com/', {}, 'partner');
    expect(await world.graph.as('partner').data('{ webhooks { nodes { id } } }')).toEqual({
      webhooks: { nodes: [{ id: own.id }] },
    });
  });
});

interface Rotated {
  rotateWebhookSecret: { webhook: { version: number }; secret: string };
}
