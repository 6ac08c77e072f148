import { systemPrincipal, type Principal } from '../../../../shared/access/principal.js';
import type { Circumstances } from '../../../../shared/graphql/live-scope.js';
import { jobScope } from '../../../../shared/jobs/job-scope.js';
import type { DatabaseKind } from '../../../../shared/testing/databases.js';
import { maker, type Made } from '../../../../test/kit/agency.js';
import {
  exactCircumstances,
  startTestGraph,
  type TestClient,
  type TestGraph,
} from '../../../../test/kit/test-graph.js';
import type { ShippedRoleName } from '../../../../subgraphs/identity/roles/shipped-roles.js';
import { deliverWebhooks } from '../deliver-webhooks.js';
import type { WebhookJobScope } from '../fan-out.js';
import { startReceiver, type Receiver } from './receiver.js';

/** A webhook as its maker knows it. */
export interface MadeWebhook extends Made {
  readonly secret: string;
}

/** A graph whose webhooks go to receivers on this machine, with a clock that stands still until it is moved. */
export interface WebhookWorld {
  readonly graph: TestGraph;
  readonly administrator: TestClient;
  /** Moves the clock on by so many milliseconds. */
  advance(milliseconds: number): void;
  now(): string;
  receiver(): Promise<Receiver>;
  webhook(url: string, input?: object, who?: ShippedRoleName | Principal): Promise<MadeWebhook>;
  customer(input?: object): Promise<Made>;
  /** Runs the dispatcher until nothing is due, as `replicas` processes at the same time would. */
  dispatch(replicas?: number, signal?: AbortSignal): Promise<void>;
  /** What the API shows of the deliveries of a webhook, oldest first. */
  deliveries(id: string): Promise<Delivery[]>;
  /** Removes all webhooks, whoever made them. */
  silence(): Promise<void>;
  remove(): Promise<void>;
}

/** A delivery as the API shows it. */
export interface Delivery {
  readonly id: string;
  readonly type: string;
  readonly recordId: string;
  readonly state: string;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly lastFailure: string | null;
  readonly lastStatus: number | null;
}

/** Starts a world. */
export async function startWebhookWorld(kind: DatabaseKind): Promise<WebhookWorld> {
  let at = Date.parse('2026-01-05T08:00:00.000Z');
  const { newId } = exactCircumstances();
  const circumstances: Circumstances = { now: () => new Date(at).toISOString(), newId };
  const graph = await startTestGraph(kind, circumstances);
  Object.assign(graph.platform.services.webhooks, { allowsPrivate: true, needsTls: false, random: () => 0.5 });
  const administrator = graph.as('administrator');
  const receivers: Receiver[] = [];
  const run = async (signal: AbortSignal) => {
    const facts = { requestId: 'dispatcher', principal: systemPrincipal('test'), deadline: 0, log: graph.log };
    await deliverWebhooks.run(jobScope(graph.platform.scope(facts), signal) as WebhookJobScope);
  };
  return {
    graph,
    administrator,
    advance: (milliseconds) => void (at += milliseconds),
    now: circumstances.now,
    receiver: async () => {
      const receiver = await startReceiver();
      receivers.push(receiver);
      return receiver;
    },
    webhook: (url, input, who) => makeWebhook(graph.as(who ?? 'administrator'), { url, types: ['CUSTOMER'], ...input }),
    customer: (input) => maker(administrator)('Customer', 'createCustomer', { name: 'Acme', ...input }),
    dispatch: async (replicas = 1, signal = new AbortController().signal) => {
      await graph.events.settle();
      await Promise.all(Array.from({ length: replicas }, () => run(signal)));
    },
    deliveries: (id) => deliveriesOf(administrator, id),
    silence: () =>
      graph.platform.database.transact(Date.now() + 10_000, async ({ run: execute }) => {
        for (const table of ['webhooks', 'webhook_queues', 'webhook_positions', 'webhook_deliveries']) {
          await execute(`DELETE FROM ${table}`);
        }
      }),
    remove: async () => {
      await graph.remove();
      for (const receiver of receivers) await receiver.close();
    },
  };
}

async function makeWebhook(client: TestClient, input: object): Promise<MadeWebhook> {
  const { createWebhook } = await client.data<{ createWebhook: { webhook: Made; secret: string } }>(
    'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { id version } secret } }',
    { input },
  );
  return { ...createWebhook.webhook, secret: createWebhook.secret };
}

async function deliveriesOf(client: TestClient, webhookId: string): Promise<Delivery[]> {
  const { webhookDeliveries } = await client.data<{ webhookDeliveries: { nodes: Delivery[] } }>(
    `query ($webhookId: ID!) { webhookDeliveries(webhookId: $webhookId, first: 100) { nodes {
      id type recordId state attempts nextAttemptAt lastFailure lastStatus } } }`,
    { webhookId },
  );
  return webhookDeliveries.nodes.reverse();
}

/** Changes one webhook by a mutation that takes its id and its version. */
export async function changeWebhook(client: TestClient, verb: string, { id, version }: Made, more: object = {}) {
  const field = verb === 'delete' ? 'deletedId' : 'webhook { id version state }';
  const suffix = verb === 'rotate' ? 'WebhookSecret' : 'Webhook';
  const type = `${verb.slice(0, 1).toUpperCase()}${verb.slice(1)}${suffix}Input`;
  const extra = verb === 'rotate' ? ' secret' : '';
  const { done } = await client.data<{ done: { webhook: Made & { state: string }; secret: string } }>(
    `mutation ($input: ${type}!) { done: ${verb}${suffix}(input: $input) { ${field}${extra} } }`,
    { input: { id, expectedVersion: version, ...more } },
  );
  return done;
}
