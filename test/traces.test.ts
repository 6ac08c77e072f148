import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newCredentials, startSplit, type Credentials, type SplitDeployment } from './kit/deployments.js';

import.meta.jest.setTimeout(120_000);

/** A span as OTLP's JSON has it. */
interface Span {
  readonly service: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly events: readonly unknown[];
  readonly status: { code: number };
}

interface Received {
  resourceSpans: {
    resource: { attributes: Attribute[] };
    scopeSpans: { spans: (Omit<Span, 'attributes' | 'service'> & { attributes: Attribute[] })[] }[];
  }[];
}
interface Attribute {
  key: string;
  value: { stringValue?: string; intValue?: number };
}

const plain = (attributes: Attribute[]) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue]));

const spans: Span[] = [];
let bodies = '';

/** A collector as OpenTelemetry's is, as far as traces over HTTP go. */
const collector: Server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
  request.on('end', () => {
    expect([request.method, request.url, request.headers['content-type']]).toEqual([
      'POST',
      '/v1/traces',
      'application/json',
    ]);
    bodies += body;
    for (const { resource, scopeSpans } of (JSON.parse(body) as Received).resourceSpans) {
      const service = String(plain(resource.attributes)['service.name']);
      for (const span of scopeSpans.flatMap((scope) => scope.spans)) {
        spans.push({ ...span, service, attributes: plain(span.attributes) });
      }
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
});

let folder: string;
let credentials: Credentials;
let split: SplitDeployment;

beforeAll(async () => {
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  folder = await mkdtemp(path.join(tmpdir(), 'kehu-traces-'));
  credentials = await newCredentials();
  split = await startSplit({
    ...credentials.settings,
    KEHU_DATA_DIR: folder,
    KEHU_TRACES_URL: `http://127.0.0.1:${(collector.address() as AddressInfo).port}/v1/traces`,
  });
  // The gateway learns of rights from it once, and keeps them.
  await (await split.startSubgraph('identity')).stop('SIGKILL');
  await split.startSubgraph('sales');
});
afterAll(async () => {
  await split.stop();
  collector.close();
  await rm(folder, { recursive: true });
});

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const CALLER = '00f067aa0ba902b7';

async function send(query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${split.gateway.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await credentials.token('administrator')}`,
      ...headers,
    },
    body: JSON.stringify({ query }),
  });
  return { text: await response.text(), requestId: response.headers.get('x-request-id') };
}

/** The spans of a trace, once that many have arrived. */
async function trace(traceId: string, count: number): Promise<Span[]> {
  const found = () => spans.filter((span) => span.traceId === traceId);
  while (found().length < count) await sleep(20);
  return found();
}

/** Service and name of a span with everything below it; the transactions after the first one pass on what it did. */
function tree(all: readonly Span[], parent: string | undefined): unknown[] {
  const below = all.filter(({ parentSpanId }) => (parentSpanId ?? '') === (parent ?? ''));
  const shown = below.filter(({ name }, i) => name !== 'transaction' || below[i - 1]?.name !== name);
  return shown.map((span) => [`${span.service}: ${span.name}`, ...tree(all, span.spanId)]);
}

const PRODUCT =
  'mutation NameOfTheOperation { createProduct(input: { name: "Value of a client" }) { product { name } } }';

test('a request is one trace, through the gateway, the subgraph and its transaction', async () => {
  const { requestId } = await send(PRODUCT, {
    traceparent: `00-${TRACE}-${CALLER}-01`,
    tracestate: 'vendor=state',
    baggage: 'customer=Secret',
  });
  const all = await trace(TRACE, 11);
  expect(tree(all, CALLER)).toEqual([
    [
      'kehu-gateway: POST graphql',
      [
        'kehu-gateway: gateway.request',
        ['kehu-gateway: gateway.validate'],
        ['kehu-gateway: gateway.plan'],
        [
          'kehu-gateway: gateway.execute',
          [
            'kehu-gateway: gateway.fetch',
            ['kehu-gateway: call sales', ['kehu-sales: POST graphql', ['kehu-sales: transaction']]],
          ],
          ['kehu-gateway: gateway.postprocessing'],
        ],
      ],
    ],
  ]);
  const said = Object.fromEntries(all.map(({ service, name, attributes }) => [`${service}: ${name}`, attributes]));
  expect(said).toEqual({
    'kehu-gateway: POST graphql': {
      'http.request.method': 'POST',
      'http.route': 'graphql',
      'http.response.status_code': 200,
      requestId,
    },
    'kehu-gateway: gateway.request': { 'graphql.operation.type': 'mutation' },
    'kehu-gateway: gateway.validate': {},
    'kehu-gateway: gateway.plan': {},
    'kehu-gateway: gateway.execute': {},
    'kehu-gateway: gateway.fetch': { service: 'sales' },
    'kehu-gateway: call sales': { subgraph: 'sales', outcome: 'OK' },
    'kehu-sales: POST graphql': {
      'http.request.method': 'POST',
      'http.route': 'graphql',
      'http.response.status_code': 200,
    },
    'kehu-sales: transaction': { database: 'sales', outcome: 'COMMITTED', attempts: 1 },
    'kehu-gateway: gateway.postprocessing': {},
  });
  expect(all.flatMap(({ events }) => events)).toEqual([]);
});

test('a refusal shows its code, and a subgraph that is down leaves the call without more', async () => {
  const refused = 'a1'.repeat(16);
  await send('mutation { deleteOpportunity(input: { id: "opp_1", expectedVersion: 1 }) { deletedId } }', {
    traceparent: `00-${refused}-${CALLER}-01`,
  });
  const all = await trace(refused, 10);
  const ends = all.filter(({ name }) => /^(call|transaction)/.test(name));
  expect(ends.map(({ name, attributes, status }) => [name, attributes.outcome, status.code]).sort()).toEqual([
    ['call sales', 'NOT_FOUND', 0],
    ['transaction', 'ROLLED_BACK', 2],
  ]);

  const lonely = 'b2'.repeat(16);
  await send('{ customers { totalCount } }', { traceparent: `00-${lonely}-${CALLER}-01` });
  const call = (await trace(lonely, 8)).filter(({ name }) => name.startsWith('call '));
  expect(call.map(({ attributes }) => attributes)).toEqual([
    { subgraph: 'customers', outcome: 'SUBGRAPH_UNAVAILABLE' },
  ]);
});

test('who wants no trace leaves none; who says nothing begins one; health checks leave none', async () => {
  const unwanted = 'c3'.repeat(16);
  await send('{ products { totalCount } }', { traceparent: `00-${unwanted}-${CALLER}-00` });
  await fetch(`${split.gateway.url}/health/ready`);
  const { requestId } = await send('{ products { totalCount } }', { traceparent: 'nonsense' });
  const begun = () => spans.find(({ attributes }) => attributes.requestId === requestId);
  while (!begun()) await sleep(20);
  const all = await trace(begun()!.traceId, 8);
  expect(tree(all, undefined)).toHaveLength(1);
  expect(spans.filter(({ traceId }) => traceId === unwanted)).toEqual([]);
  expect(spans.filter(({ attributes }) => attributes['http.route'] === 'health')).toEqual([]);
});

test('nothing of what a client wrote has left', async () => {
  // What is still gathered is sent at the end.
  await split.gateway.stop();
  expect(bodies.length).toBeGreaterThan(1_000);
  for (const text of ['Value of a client', 'NameOfTheOperation', 'createProduct', 'vendor', 'Secret']) {
    expect(bodies).not.toContain(text);
  }
});
