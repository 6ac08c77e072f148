import { until } from './kit/event-place.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CALL_HEADER, callKeyOf, callSigner } from '../shared/access/signed-call.js';
import { foundAgency } from './kit/agency.js';
import {
  clientOf,
  newCredentials,
  startSplit,
  type Answer,
  type Credentials,
  type SplitDeployment,
} from './kit/deployments.js';
import type { ServerProcess } from './kit/processes.js';
import { principalFor } from './kit/test-graph.js';

import.meta.jest.setTimeout(120_000);

const TIMEOUT = 1_500;

let folder: string;
let credentials: Credentials;
let deployment: SplitDeployment;
let administrator: ReturnType<typeof clientOf>;
const subgraphs: Record<string, ServerProcess> = {};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kehu-split-'));
  credentials = await newCredentials();
  deployment = await startSplit({
    ...credentials.settings,
    KEHU_DATA_DIR: folder,
    KEHU_SUBGRAPH_TIMEOUT_MS: String(TIMEOUT),
  });
  administrator = clientOf(deployment.gateway.url, credentials, 'administrator');
});
afterAll(async () => {
  await deployment.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(...names: string[]): Promise<void> {
  await Promise.all(names.map(async (name) => (subgraphs[name] = await deployment.startSubgraph(name))));
}

/** Code and place of each error; fails when an answer tells anything about how we are built. */
function failures({ errors = [], text }: Answer): unknown[] {
  const ports = Object.values(subgraphs).map(({ url }) => new URL(url).port);
  for (const inside of ['127.0.0.1', 'localhost', 'ECONN', 'stack', '.js', '.ts', 'undici', 'sqlite', ...ports]) {
    expect(text).not.toContain(inside);
  }
  return errors.map(({ path: place, extensions }) => ({ path: place, ...extensions }));
}

const UNAVAILABLE = { code: 'SUBGRAPH_UNAVAILABLE', retryable: true };
const CUSTOMERS = `{
  customers(sort: { field: NAME, direction: ASC }, first: 1) {
    nodes { name owner { name } opportunities { nodes { name } } }
  }
}`;
const complete = {
  customers: {
    nodes: [
      { name: 'Brightside Media', owner: null, opportunities: { nodes: [{ name: 'Brightside spring campaign' }] } },
    ],
  },
};

test('the gateway starts with every subgraph down, and recognises nobody before it has learnt of rights', async () => {
  const live = await fetch(`${deployment.gateway.url}/health/live`);
  expect(live.status).toBe(200);
  for (const client of [administrator, clientOf(deployment.gateway.url, credentials)]) {
    const answer = await client.send('{ products { totalCount } }');
    expect({ status: answer.status, failures: failures(answer) }).toEqual({ status: 503, failures: [UNAVAILABLE] });
  }
  await start('identity');
  expect((await administrator.send('{ __typename }')).status).toBe(200);
  await subgraphs.identity!.stop('SIGKILL');
});

test('what it has learnt it knows over a restart, and says field by field who does not answer', async () => {
  await deployment.restartGateway();
  administrator = clientOf(deployment.gateway.url, credentials, 'administrator');
  const answer = await administrator.send(
    '{ customers { nodes { name } } top: products { totalCount } user(id: "usr_1") { name } }',
  );
  expect({ status: answer.status, data: answer.data }).toEqual({
    status: 200,
    data: { customers: null, top: null, user: null },
  });
  const places = failures(answer);
  expect(places).toHaveLength(3);
  for (const place of [['customers'], ['top'], ['user']]) {
    expect(places).toContainEqual({ path: place, ...UNAVAILABLE });
  }
});

test('what needs no subgraph is answered all the same', async () => {
  const { data } = await administrator.send('{ __schema { queryType { name } } }');
  expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } });
});

test('a mutation that reaches nobody fails at its place', async () => {
  const answer = await administrator.send('mutation { createCustomer(input: { name: "Lost" }) { customer { id } } }');
  expect(answer.data).toEqual({ createCustomer: null });
  expect(failures(answer)).toEqual([{ path: ['createCustomer'], ...UNAVAILABLE }]);
});

test('a subgraph that starts heals its fields without a restart of the gateway', async () => {
  await start('customers');
  const created = await administrator.send(
    'mutation { createCustomer(input: { name: "Aside" }) { customer { id name } } }',
  );
  expect(created.errors).toBeUndefined();
  const answer = await administrator.send(CUSTOMERS);
  expect(answer.data).toEqual({ customers: { nodes: [{ name: 'Aside', owner: null, opportunities: null }] } });
  const places = failures(answer);
  expect(places).toContainEqual({ path: ['customers', 'nodes', 0, 'opportunities'], ...UNAVAILABLE });
});

test('node tells a row that cannot be asked for from a row that is absent', async () => {
  const answer = await administrator.send(
    '{ a: node(id: "opp_1") { id } b: node(id: "cus_1") { id } c: node(id: "xyz_1") { id } }',
  );
  expect(answer.data).toEqual({ a: null, b: null, c: null });
  expect(failures(answer)).toEqual([{ path: ['a'], ...UNAVAILABLE }]);
});

test('with all of them up, everything is answered', async () => {
  await start('identity', 'sales');
  await until(async () => (await administrator.send('{ users { totalCount } }')).errors === undefined);
  const { nodes } = (
    await administrator.data<{ customers: { nodes: { id: string; version: number }[] } }>(
      '{ customers { nodes { id version } } }',
    )
  ).customers;
  for (const { id, version } of nodes) {
    await administrator.data(
      'mutation ($id: ID!, $version: Int!) { deleteCustomer(input: { id: $id, expectedVersion: $version }) { deletedId } }',
      { id, version },
    );
  }
  await foundAgency(administrator);
  expect(await administrator.data(CUSTOMERS)).toEqual(complete);
});

test('a subgraph that dies costs its own fields only, and they are back when it is', async () => {
  await subgraphs.sales!.stop('SIGKILL');
  const answer = await administrator.send(CUSTOMERS);
  expect(answer.status).toBe(200);
  expect(answer.data).toEqual({
    customers: { nodes: [{ name: 'Brightside Media', owner: null, opportunities: null }] },
  });
  expect(failures(answer)).toEqual([{ path: ['customers', 'nodes', 0, 'opportunities'], ...UNAVAILABLE }]);
  await start('sales');
  expect(await administrator.data(CUSTOMERS)).toEqual(complete);
});

test('references to a subgraph that is down are null, each with its error', async () => {
  await subgraphs.customers!.stop('SIGKILL');
  const answer = await administrator.send(
    '{ opportunities(sort: { field: NAME, direction: ASC }) { nodes { name stage { name } customer { name } } } }',
  );
  expect(answer.data).toEqual({
    opportunities: {
      nodes: [
        { name: 'Brightside spring campaign', stage: { name: 'Brief' }, customer: null },
        { name: 'Hidden spring campaign', stage: { name: 'Brief' }, customer: null },
      ],
    },
  });
  expect(failures(answer)).toEqual(
    [0, 1].map((i) => ({ path: ['opportunities', 'nodes', i, 'customer', 'name'], ...UNAVAILABLE })),
  );
  await start('customers');
});

test('a subgraph that hangs costs its own fields and no more time than it may', async () => {
  // Both, so that nobody is there to replace what hangs.
  const processes = [subgraphs.sales!.pid, ...subgraphs.sales!.workers()];
  for (const pid of processes) process.kill(pid, 'SIGSTOP');
  const answer = await administrator.send(CUSTOMERS);
  for (const pid of processes) process.kill(pid, 'SIGCONT');
  expect(answer.data).toEqual({
    customers: { nodes: [{ name: 'Brightside Media', owner: null, opportunities: null }] },
  });
  expect(failures(answer)).toEqual([
    { path: ['customers', 'nodes', 0, 'opportunities'], code: 'DEADLINE_EXCEEDED', retryable: true },
  ]);
  // Whoever was frozen for so long may be replaced once it wakes.
  let healed = await administrator.send(CUSTOMERS);
  for (let tries = 0; healed.errors && tries < 100; tries += 1) {
    await sleep(100);
    healed = await administrator.send(CUSTOMERS);
  }
  expect(healed.errors).toBeUndefined();
  expect(healed.data).toEqual(complete);
});

describe('a subgraph called directly', () => {
  const body = JSON.stringify({ query: '{ _service { sdl } }' });
  const customers = JSON.stringify({ query: '{ customers { totalCount } }' });
  const call = async (sent: string, header?: string, name = 'customers') => {
    const response = await fetch(`${deployment.address(name)}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(header === undefined ? {} : { [CALL_HEADER]: header }) },
      body: sent,
    });
    return { status: response.status, json: (await response.json()) as { data?: unknown } };
  };
  const signed = (sent: string, name = 'customers', secret = credentials.callKey) =>
    callSigner(callKeyOf(secret, name), name)(
      { requestId: 'direct', principal: principalFor('administrator'), deadline: Date.now() + 10_000 },
      sent,
    );
  /** What whoever has all that the process of sales has can make. */
  const signedBySales = (sent: string) =>
    callSigner(callKeyOf(credentials.callKey, 'sales'), 'customers')(
      { requestId: 'direct', principal: principalFor('administrator'), deadline: Date.now() + 10_000 },
      sent,
    );
  const REFUSED = {
    status: 401,
    json: {
      errors: [
        {
          message: 'This subgraph answers its gateway only.',
          extensions: { code: 'UNAUTHENTICATED', retryable: false },
        },
      ],
    },
  };

  test.each(['customers', 'identity', 'sales'])(
    '%s says nothing without a signature, not even its SDL',
    async (name) => {
      expect(await call(body, undefined, name)).toEqual(REFUSED);
      expect(await call('{ nonsense', undefined, name)).toEqual(REFUSED);
      const health = await fetch(`${deployment.address(name)}/health/ready`);
      expect(health.status).toBe(200);
    },
  );

  test('answers a signed call once', async () => {
    const header = signed(customers);
    expect(await call(customers, header)).toEqual({ status: 200, json: { data: { customers: { totalCount: 4 } } } });
    expect(await call(customers, header)).toEqual(REFUSED);
  });

  test.each([
    ['for another subgraph', () => call(customers, signed(customers, 'sales'))],
    ['for another body', () => call(customers, signed(body))],
    ['by the key of another subgraph', () => call(customers, signedBySales(customers))],
    ['by the key of another subgraph, for its SDL', () => call(body, signedBySales(body))],
    ['with another key', () => call(customers, signed(customers, 'customers', 'x'.repeat(32)))],
    ['cut short', () => call(customers, signed(customers).slice(0, -4))],
    ['that is empty', () => call(customers, '')],
    ['that is no signature', () => call(customers, 'a.b')],
  ])('refuses a signature %s', async (_case, send) => expect(await send()).toEqual(REFUSED));

  test('still holds the caller to their rights', async () => {
    const partner = callSigner(callKeyOf(credentials.callKey, 'customers'), 'customers')(
      { requestId: 'direct', principal: principalFor('partner'), deadline: Date.now() + 10_000 },
      JSON.stringify({ query: '{ customers { nodes { taxId } } }' }),
    );
    const { json } = await call(JSON.stringify({ query: '{ customers { nodes { taxId } } }' }), partner);
    expect(json).toEqual({
      data: null,
      errors: [{ message: 'You may not do this.', extensions: { code: 'FORBIDDEN', retryable: false } }],
    });
  });
});
