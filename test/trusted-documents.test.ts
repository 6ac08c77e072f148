import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { trace } from '@opentelemetry/api';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { allDefinitions } from '../gateway/definitions.js';
import { createGraph } from '../gateway/graph.js';
import { LocalBudgets } from '../gateway/limits/budgets.js';
import { NODE_SUBGRAPH } from '../gateway/node/node-subgraph.js';
import { loadTrustedDocuments } from '../gateway/trusted-documents/trusted-documents.js';
import { readConfig } from '../shared/config/config.js';
import { projectRoot } from '../shared/config/project-root.js';
import { createLog } from '../shared/log.js';
import { registerApp, registerBi, tokenOf } from './kit/apps.js';
import { startGraphServer, type GraphServer } from './kit/graph-server.js';
import { runScript } from './kit/processes.js';

const spans = new InMemorySpanExporter();
new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }).register();
afterAll(() => trace.disable());

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kehu-manifest-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly body: string;
}

const hashOf = (body: string) => createHash('sha256').update(body).digest('hex');
const entry = (name: string, body: string, type = 'query'): Entry => ({ id: hashOf(body), name, type, body });
const byHash = (body: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(body) } });

/** Writes a manifest as Apollo's tools do; answers its place. */
async function manifest(operations: readonly Entry[], more: object = {}): Promise<string> {
  const file = path.join(folder, `${hashOf(JSON.stringify([operations, more])).slice(0, 12)}.json`);
  const content = { format: 'apollo-persisted-query-manifest', version: 1, operations, ...more };
  await writeFile(file, JSON.stringify(content));
  return file;
}

/** How many operations the gateway planned while the work was done. */
async function plannings(work: () => Promise<unknown>): Promise<number> {
  spans.reset();
  await work();
  return spans.getFinishedSpans().filter(({ name }) => name === 'gateway.plan').length;
}

const FIELDS = 'id name shortName website foundedYear employeeCount status source version createdAt updatedAt';
/** Far beyond what anybody may send: 1,600 selections, 15 levels, 100 aliases. */
const LARGE = `query Large($n: Int!) {
  ${Array.from({ length: 40 }, (_, i) => `a${i}: customers(first: $n) { nodes { ...Fields } }`).join('\n')}
  deep: customers(first: $n) { nodes { ${'parent { '.repeat(12)} name ${'}'.repeat(12)} } }
}
fragment Fields on Customer { ${FIELDS} ${FIELDS} ${FIELDS} }`;
const NAMES = 'query Names { customers { nodes { name } } }';
const TAX = 'query Tax { customers { nodes { taxId } } }';
const CREATE = `mutation Create($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { name } } }`;

describe('trusted documents', () => {
  let server: GraphServer;
  beforeAll(async () => {
    const file = await manifest([
      entry('Large', LARGE),
      entry('Names', NAMES),
      entry('Tax', TAX),
      entry('Create', CREATE, 'mutation'),
    ]);
    const settings = {
      KEHU_TRUSTED_DOCUMENTS: file,
      KEHU_TRUSTED_ONLY: 'partner-app,bi',
      KEHU_NEW_DOCUMENTS: 'staff=2',
    };
    server = await startGraphServer('sqlite', undefined, undefined, { settings });
    await server.graph.as('administrator').data(CREATE, { input: { name: 'Brightside', taxId: 'DE811569869' } });
  });
  afterAll(() => server.close());

  test('are asked for by their hash and may be larger than others', async () => {
    const { status, json } = await server.post({ extensions: byHash(LARGE), variables: { n: 1 } }, 'administrator');
    expect(json.errors).toBeUndefined();
    expect(status).toBe(200);
    expect(Object.keys(json.data)).toHaveLength(41);
    expect(json.data.a39.nodes[0].name).toBe('Brightside');
    expect(json.extensions.cost.requested).toBe(40 * 2 + 1 + 1 + 12);

    const other = LARGE.replace('Large', 'Larger');
    const free = await server.post({ query: other, variables: { n: 1 } }, 'administrator');
    expect(free.json.errors[0].extensions.code).toBe('DOCUMENT_TOO_LARGE');
  });

  test('are found by nothing that only looks like a hash, and nobody else is refused for it', async () => {
    for (const sha256Hash of [[hashOf(LARGE)], `x:${hashOf(LARGE)}`, hashOf(LARGE).toUpperCase(), 7, null, {}]) {
      const extensions = { persistedQuery: { version: 1, sha256Hash } };
      const { status, json } = await server.post({ extensions, variables: { n: 1 } }, 'sales-manager');
      expect([status, json.errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
      const address = `/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`;
      const got = await server.fetch(address, {
        who: 'sales-manager',
        headers: { 'content-type': 'application/json' },
      });
      expect([got.status, got.json.errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
    }
    const { json } = await server.post({ extensions: byHash(LARGE), variables: { n: 1 } }, 'sales-manager');
    expect(json.errors).toBeUndefined();
  });

  test('are planned before the first of them is asked for, under their name and without', async () => {
    const ask =
      (body: string, more: object = {}) =>
      () =>
        server.post({ extensions: byHash(body), ...more }, 'administrator');
    expect(await plannings(ask(NAMES))).toBe(0);
    expect(await plannings(ask(NAMES, { operationName: 'Names' }))).toBe(0);
    expect(await plannings(ask(LARGE, { variables: { n: 1 }, operationName: 'Large' }))).toBe(0);
    const input = { name: 'Second' };
    expect(await plannings(ask(CREATE, { variables: { input }, operationName: 'Create' }))).toBe(0);
    // So it would be seen.
    const free = () => server.post({ query: '{ customers { nodes { id } } }' }, 'administrator');
    expect(await plannings(free)).toBe(1);
    expect(await plannings(free)).toBe(0);
  });

  test('were planned without carrying anything out', async () => {
    const { customers } = await server.graph
      .as('administrator')
      .data<{ customers: { nodes: { name: string }[] } }>('{ customers { nodes { name } } }');
    expect(customers.nodes.map(({ name }) => name)).not.toContain('');
  });

  test('show each caller no more than they may see', async () => {
    const seen = await server.post({ extensions: byHash(TAX) }, 'administrator');
    expect(seen.json.data.customers.nodes).toContainEqual({ taxId: 'DE811569869' });
    const { status, json } = await server.post({ extensions: byHash(TAX) }, 'analyst');
    expect(status).toBe(400);
    expect(json.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(json.errors[0].message).toContain('taxId');
  });

  test('are all that some kinds of callers may send', async () => {
    let answer;
    const statements = await server.graph.statements(async () => {
      answer = await server.post({ query: '{ customers { nodes { id } } }' }, 'partner');
    });
    expect(statements).toBe(0);
    expect(answer).toMatchObject({
      status: 403,
      json: { errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED', retryable: false } }] },
    });
    expect((await server.post({ query: '{ nothing }' }, 'partner')).text).toBe(answer!.text);
    expect((await server.post({ query: '{ __schema { queryType { name } } }' }, 'analyst')).text).toBe(answer!.text);
    for (const body of [{ extensions: byHash(NAMES) }, { query: NAMES }]) {
      expect((await server.post(body, 'analyst')).status).toBe(200);
    }
    expect((await server.post({ query: PRODUCTS })).status).toBe(200);
  });

  test('are all that an app may send with a token of its own', async () => {
    const administrator = server.graph.as('administrator');
    for (const app of [await registerApp(administrator), await registerBi(administrator)]) {
      const who = `Bearer ${await tokenOf(server.url, app)}`;
      const free = await server.post({ query: '{ customers { nodes { id } } }' }, who);
      expect([free.status, free.json.errors[0].extensions.code]).toEqual([403, 'DOCUMENT_NOT_TRUSTED']);
      const trusted = await server.post({ extensions: byHash(NAMES) }, who);
      expect([trusted.status, trusted.json.errors]).toEqual([200, undefined]);
    }
  });

  test('are not made by sending a document with its hash', async () => {
    const body = 'query Own { customers { nodes { version } } }';
    const sent = await server.post({ query: body, extensions: byHash(body) }, 'partner');
    expect(sent.json.errors[0].extensions.code).toBe('DOCUMENT_NOT_TRUSTED');
    const again = await server.post({ extensions: byHash(body) }, 'partner');
    expect(['PERSISTED_QUERY_NOT_FOUND', 'DOCUMENT_NOT_TRUSTED']).toContain(again.json.errors[0].extensions.code);
  });

  test('are not rationed as new ones', async () => {
    // Two of the ration are there at most.
    for (const i of [1, 2]) await server.post({ query: `{ products { totalCount } } # ${String(i)}` }, 'sales-manager');
    const third = await server.post({ query: '{ products { totalCount } } # 3' }, 'sales-manager');
    expect(third.status).toBe(429);
    expect((await server.post({ extensions: byHash(NAMES) }, 'sales-manager')).status).toBe(200);
    expect((await server.post({ extensions: byHash(TAX) }, 'sales-manager')).status).toBe(200);
  });
});

const PRODUCTS = '{ products { totalCount } }';

describe('a manifest stops the start', () => {
  const load = async (...operations: Entry[]) => loadTrustedDocuments(await manifest(operations));

  test('that is not there: one line says so', async () => {
    const file = path.join(folder, 'nowhere.json');
    const settings = { KEHU_DATA_DIR: folder, KEHU_TRUSTED_DOCUMENTS: file, KEHU_LOG_LEVEL: 'silent', PORT: '0' };
    const { code, stdout, stderr } = await runScript('gateway/main.js', settings);
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr: `KEHU_TRUSTED_DOCUMENTS is "${file}", which cannot be read: ENOENT.\n`,
    });
  });

  test('that is not JSON', async () => {
    const file = path.join(folder, 'broken.json');
    await writeFile(file, '{');
    await expect(loadTrustedDocuments(file)).rejects.toThrow('which is not JSON.');
  });

  test.each([
    ['of another format', { format: 'relay' }, 'format'],
    ['of another version', { version: 2 }, 'version'],
    ['without operations', { operations: undefined }, 'operations'],
    ['with a subscription', { operations: [entry('S', 'subscription S { x }', 'subscription')] }, 'operations.0.type'],
  ])('%s', async (_what, more, place) => {
    const file = await manifest([], more);
    await expect(loadTrustedDocuments(file)).rejects.toThrow(`which is no manifest: ${place}: `);
  });

  test.each([
    [
      'whose hash does not fit its body',
      { ...entry('Names', NAMES), id: hashOf(TAX) },
      'is not the SHA-256 of its body',
    ],
    ['whose body is not GraphQL', entry('Names', 'query Names {'), 'the body of Names cannot be read: Syntax Error'],
    ['of another name', entry('Others', NAMES), 'the body of Others holds no query of this name'],
    ['of another type', entry('Names', NAMES, 'mutation'), 'the body of Names holds no mutation of this name'],
  ])('with a document %s', async (_what, wrong, fault) => {
    await expect(load(entry('Tax', TAX), wrong)).rejects.toMatchObject({
      name: 'ConfigurationError',
      message: expect.stringContaining(fault),
    });
  });

  test.each([
    ['that nobody can send', entry('X', 'query X { nothing }'), 'X cannot be used: Cannot query field "nothing"'],
    [
      'beyond the limits of trusted documents',
      entry('X', `query X { ${'customers { nodes { parent { '.repeat(20)} id ${'} } }'.repeat(20)} }`),
      'X cannot be used: The document exceeds the limit `depth`',
    ],
  ])('with a document %s', async (_what, wrong, fault) => {
    const supergraph = await readFile(path.join(projectRoot, 'gateway/supergraph.graphql'), 'utf8');
    const names = [NODE_SUBGRAPH, ...allDefinitions.map(({ name }) => name)];
    const calls = Object.fromEntries(names.map((name) => [name, () => Promise.reject(new Error('Nobody is asked.'))]));
    const starting = createGraph(supergraph, calls, createLog('silent', 'test'), {
      settings: readConfig({}).limits,
      budgets: new LocalBudgets(),
      trusted: await load(entry('Tax', TAX), wrong),
    });
    await expect(starting).rejects.toMatchObject({
      name: 'ConfigurationError',
      message: expect.stringContaining(fault),
    });
  });
});

test('to allow trusted documents only needs some', () => {
  expect(() => readConfig({ KEHU_TRUSTED_ONLY: 'bi' })).toThrow(
    'KEHU_TRUSTED_ONLY needs KEHU_TRUSTED_DOCUMENTS: there would be no document to send.',
  );
});
