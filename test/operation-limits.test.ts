import { testDatabases } from '../shared/testing/databases.js';
import { startGraphServer, type GraphServer, type HttpAnswer } from './kit/graph-server.js';

const { jest } = import.meta;

const PRODUCTS = '{ products(first: 9) { nodes { name } } }';
const CREATE = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { name } } }';

/** What a client sees of the only error. */
function refusal({ status, json, headers }: HttpAnswer) {
  expect(json.data).toBeUndefined();
  expect(json.extensions).toBeUndefined();
  expect(json.errors).toHaveLength(1);
  const { message, extensions } = json.errors[0];
  return { status, message, extensions, retryAfter: headers.get('retry-after') };
}

function rateLimit({ headers }: HttpAnswer) {
  return { policy: headers.get('ratelimit-policy'), left: headers.get('ratelimit') };
}

describe.each(testDatabases)('limits of operations on %s', (kind) => {
  let server: GraphServer;
  let now: number;
  const later = (milliseconds: number) => jest.setSystemTime((now += milliseconds));

  async function start(settings: Record<string, string>): Promise<void> {
    // Only the date stands still: what waits for the database goes on.
    now = Date.now();
    const others = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'];
    const doNotFake = [...others, 'nextTick', 'queueMicrotask', 'performance', 'hrtime'] as never[];
    jest.useFakeTimers({ now, doNotFake });
    server = await startGraphServer(kind, undefined, undefined, { settings });
  }
  afterEach(async () => {
    jest.useRealTimers();
    await server.close();
  });
  const anonymous = (query: string, from: string) =>
    server.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
      body: JSON.stringify({ query }),
    });

  test('answers tell what they cost and what is left', async () => {
    await start({ KEHU_BUDGETS: 'staff=1000/10' });
    const first = await server.post({ query: PRODUCTS }, 'administrator');
    expect(first.json).toEqual({
      data: { products: { nodes: [] } },
      extensions: { cost: { requested: 10, maximum: 1000, remaining: 990, restoreRate: 10 } },
    });
    expect(rateLimit(first)).toEqual({ policy: '"staff";q=1000;w=100;qu="cost"', left: '"staff";r=990;t=1' });
    const paged = 'query ($n: Int) { products(first: $n) { nodes { name } } }';
    const second = await server.post({ query: paged, variables: { n: 100 } }, 'administrator');
    expect(second.json.extensions.cost).toEqual({ requested: 101, maximum: 1000, remaining: 889, restoreRate: 10 });
    expect(rateLimit(second).left).toBe('"staff";r=889;t=12');
    later(5_000);
    const failed = await server.post({ query: '{ products(first: 0) { nodes { name } } }' }, 'administrator');
    expect(failed.json.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(failed.json.extensions.cost).toEqual({ requested: 1, maximum: 1000, remaining: 938, restoreRate: 10 });
  });

  test('an operation beyond the budget is not carried out, until there is enough again', async () => {
    await start({ KEHU_BUDGETS: 'staff=30/2' });
    const create = () => server.post({ query: CREATE, variables: { input: { name: 'Brightside' } } }, 'administrator');
    expect((await create()).json).toEqual({
      data: { createCustomer: { customer: { name: 'Brightside' } } },
      extensions: { cost: { requested: 13, maximum: 30, remaining: 17, restoreRate: 2 } },
    });
    expect((await create()).json.extensions.cost.remaining).toBe(4);
    let refused: HttpAnswer | undefined;
    const work = async () => {
      refused = await create();
    };
    const statements = await server.graph.statements(work);
    expect(refusal(refused!)).toEqual({
      status: 429,
      message: 'The operation costs 13, and 4 is left of your budget of 30; 2 come back every second.',
      extensions: {
        code: 'RATE_LIMITED',
        retryable: true,
        limit: 'cost',
        requested: 13,
        maximum: 30,
        remaining: 4,
        restoreRate: 2,
        retryAfter: 5,
      },
      retryAfter: '5',
    });
    expect(rateLimit(refused!)).toEqual({ policy: '"staff";q=30;w=15;qu="cost"', left: '"staff";r=4;t=13' });
    expect(statements).toBe(0);
    const total = await server.graph.as('administrator').data('{ customers { totalCount } }');
    expect(total).toEqual({ customers: { totalCount: 2 } });

    later(5_000);
    expect((await create()).json.extensions.cost.remaining).toBe(1);
  });

  test('each caller has a budget of its own, without a token each address', async () => {
    await start({ KEHU_BUDGETS: 'staff=10/1,anonymous=10/1,partner-app=none', KEHU_TRUSTED_PROXIES: '1' });
    const left = (answer: HttpAnswer) => answer.json.extensions?.cost.remaining;
    expect(left(await server.post({ query: PRODUCTS }, 'administrator'))).toBe(0);
    expect((await server.post({ query: PRODUCTS }, 'administrator')).status).toBe(429);
    expect(left(await server.post({ query: PRODUCTS }, 'sales-rep'))).toBe(0);
    expect(left(await anonymous(PRODUCTS, '203.0.113.1'))).toBe(0);
    expect((await anonymous(PRODUCTS, '6.6.6.6, 203.0.113.1')).status).toBe(429);
    expect(left(await anonymous(PRODUCTS, '203.0.113.2'))).toBe(0);
    expect(left(await anonymous(PRODUCTS, '2001:db8:0:1::1'))).toBe(0);
    expect((await anonymous(PRODUCTS, '2001:db8:0:1::2')).status).toBe(429);
    expect(left(await anonymous(PRODUCTS, '2001:db8:0:2::1'))).toBe(0);

    const unlimited = await server.post({ query: PRODUCTS }, 'partner');
    expect(unlimited.json.extensions).toEqual({ cost: { requested: 10 } });
    expect(rateLimit(unlimited)).toEqual({ policy: null, left: null });
  });

  test('what this process asks itself is not counted', async () => {
    await start({ KEHU_BUDGETS: 'staff=10/1' });
    for (let i = 0; i < 3; i += 1) {
      expect(await server.graph.as('administrator').send(PRODUCTS)).toEqual({ data: { products: { nodes: [] } } });
    }
  });

  test('an operation that costs more than any may is refused before anything is read', async () => {
    await start({ KEHU_MAX_COST: '100', KEHU_BUDGETS: 'staff=1000/10,bi=50/1' });
    const query = 'query ($n: Int) { customers(first: $n) { nodes { name } } }';
    const allowed = await server.post({ query, variables: { n: 99 } }, 'administrator');
    expect(allowed.json.extensions.cost.requested).toBe(100);
    let refused: HttpAnswer | undefined;
    const statements = await server.graph.statements(async () => {
      refused = await server.post({ query, variables: { n: 100 } }, 'administrator');
    });
    expect(statements).toBe(0);
    expect(refusal(refused!)).toEqual({
      status: 400,
      message: expect.stringContaining('The operation costs 101, at most 100 allowed'),
      extensions: { code: 'COST_TOO_HIGH', retryable: false, requested: 101, maximum: 100 },
      retryAfter: null,
    });
    // It cost nothing.
    expect((await server.post({ query, variables: { n: 1 } }, 'administrator')).json.extensions.cost.remaining).toBe(898);
    // More than a whole budget is never there.
    expect(refusal(await server.post({ query, variables: { n: 50 } }, 'analyst')).extensions).toEqual({
      code: 'COST_TOO_HIGH',
      retryable: false,
      requested: 51,
      maximum: 50,
    });
  });

  test('documents that are new here are rationed, known ones are not', async () => {
    await start({ KEHU_NEW_DOCUMENTS: 'staff=3' });
    const document = (i: number) => `{ products(first: 1) { nodes { name } } } # ${String(i)}`;
    const send = (i: number, who = 'administrator') => server.post({ query: document(i) }, who);
    for (const i of [1, 2, 3, 1, 2, 3]) expect((await send(i)).status).toBe(200);
    let refused: HttpAnswer | undefined;
    const statements = await server.graph.statements(async () => {
      refused = await send(4);
    });
    expect(statements).toBe(0);
    expect(refusal(refused!)).toEqual({
      status: 429,
      message: expect.stringContaining('more than 3 documents within a minute that were new here'),
      extensions: { code: 'RATE_LIMITED', retryable: true, limit: 'newDocuments', maximum: 3, retryAfter: 20 },
      retryAfter: '20',
    });
    expect(rateLimit(refused!)).toEqual({
      policy: '"new-documents";q=3;w=60;qu="documents"',
      left: '"new-documents";r=0;t=60',
    });
    // Somebody else sends it first.
    expect((await send(4, 'sales-rep')).status).toBe(200);
    expect((await send(4)).status).toBe(200);
    // One that is refused counts once.
    expect((await server.post({ query: '{ nothing }' }, 'sales-rep')).status).toBe(400);
    expect((await server.post({ query: '{ nothing }' }, 'sales-rep')).status).toBe(400);
    expect((await send(5, 'sales-rep')).status).toBe(200);
    expect((await send(6, 'sales-rep')).status).toBe(429);
    later(20_000);
    expect((await send(7)).status).toBe(200);
    expect((await send(8)).status).toBe(429);
  });

  test('a refusal tells of neither cost nor budget what is hidden from what is absent', async () => {
    await start({});
    const hidden = await server.post({ query: '{ customers { nodes { taxId } } }' }, 'analyst');
    const absent = await server.post({ query: '{ customers { nodes { texId } } }' }, 'analyst');
    expect(hidden.text.replaceAll('taxId', 'texId')).toBe(absent.text);
    expect(hidden.json.extensions).toBeUndefined();
    expect(rateLimit(hidden)).toEqual(rateLimit(absent));
    expect(rateLimit(hidden)).toEqual({ policy: null, left: null });
  });
});
