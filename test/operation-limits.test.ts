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

/** Reads 901 things and no row of any. */
const MUCH = '{ customers(first: 100) { nodes { contacts(first: 7) { nodes { id } } } } }';

const SETTINGS = {
  KEHU_MAX_COST: '950',
  KEHU_BUDGETS: 'staff=1000/10,bi=50/1,anonymous=10/1,partner-app=none',
  KEHU_NEW_DOCUMENTS: 'staff=8',
  KEHU_TRUSTED_PROXIES: '1',
};

describe.each(testDatabases)('limits of operations on %s', (kind) => {
  let server: GraphServer;
  let now = Date.parse('2026-01-05T08:00:00.000Z');
  const later = (milliseconds: number) => jest.setSystemTime((now += milliseconds));

  beforeAll(async () => {
    // Only the date stands still: what waits for the database goes on.
    const others = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'];
    const doNotFake = [...others, 'nextTick', 'queueMicrotask', 'performance', 'hrtime'] as never[];
    jest.useFakeTimers({ now, doNotFake });
    server = await startGraphServer(kind, undefined, undefined, { settings: SETTINGS });
  });
  afterAll(async () => {
    jest.useRealTimers();
    await server.close();
  });

  /** The answer, and that no statement ran for it. */
  async function unread(send: () => Promise<HttpAnswer>): Promise<HttpAnswer> {
    let answer: HttpAnswer | undefined;
    const statements = await server.graph.statements(async () => {
      answer = await send();
    });
    expect(statements).toBe(0);
    return answer!;
  }
  const anonymous = (from: string) =>
    server.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
      body: JSON.stringify({ query: PRODUCTS }),
    });
  const left = (answer: HttpAnswer) => answer.json.extensions?.cost.remaining;

  test('answers tell what they cost and what is left', async () => {
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
    const create = () => server.post({ query: CREATE, variables: { input: { name: 'Brightside' } } }, 'sales-rep');
    expect(left(await server.post({ query: MUCH }, 'sales-rep'))).toBe(99);
    expect(left(await server.post({ query: '{ products(first: 68) { nodes { name } } }' }, 'sales-rep'))).toBe(30);
    expect((await create()).json).toEqual({
      data: { createCustomer: { customer: { name: 'Brightside' } } },
      extensions: { cost: { requested: 13, maximum: 1000, remaining: 17, restoreRate: 10 } },
    });
    expect(left(await create())).toBe(4);

    const refused = await unread(create);
    expect(refusal(refused)).toEqual({
      status: 429,
      message: 'The operation costs 13, and 4 is left of your budget of 1000; 10 come back every second.',
      extensions: {
        code: 'RATE_LIMITED',
        retryable: true,
        limit: 'cost',
        requested: 13,
        maximum: 1000,
        remaining: 4,
        restoreRate: 10,
        retryAfter: 1,
      },
      retryAfter: '1',
    });
    expect(rateLimit(refused)).toEqual({ policy: '"staff";q=1000;w=100;qu="cost"', left: '"staff";r=4;t=100' });
    expect(await server.graph.as('administrator').data('{ customers { totalCount } }')).toEqual({
      customers: { totalCount: 2 },
    });

    later(899);
    expect((await create()).status).toBe(429);
    later(1);
    expect(left(await create())).toBe(0);
  });

  test('each caller has a budget of its own, without a token each address', async () => {
    expect(left(await server.post({ query: PRODUCTS }, 'sales-manager'))).toBe(990);
    expect(left(await anonymous('203.0.113.1'))).toBe(0);
    expect((await anonymous('203.0.113.1')).status).toBe(429);
    expect((await anonymous('6.6.6.6, 203.0.113.1')).status).toBe(429);
    expect(left(await anonymous('203.0.113.2'))).toBe(0);
    expect(left(await anonymous('2001:db8:0:1::1'))).toBe(0);
    expect((await anonymous('2001:db8:0:1::2')).status).toBe(429);
    expect(left(await anonymous('2001:db8:0:2::1'))).toBe(0);

    const unlimited = await server.post({ query: PRODUCTS }, 'partner');
    expect(unlimited.json.extensions).toEqual({ cost: { requested: 10 } });
    expect(rateLimit(unlimited)).toEqual({ policy: null, left: null });
  });

  test('what this process asks itself is not counted', async () => {
    for (let i = 0; i < 6; i += 1) {
      expect(await server.graph.as('analyst').send(PRODUCTS)).toEqual({ data: { products: { nodes: [] } } });
    }
  });

  test('an operation that costs more than any may is refused before anything is read, and costs nothing', async () => {
    const query = `query ($n: Int) { products { totalCount } ${MUCH.slice(1).replace('7', '$n')}`;
    const send = (n: number, who: string) => server.post({ query, variables: { n } }, who);
    const before = left(await server.post({ query: PRODUCTS }, 'administrator'));
    expect(refusal(await unread(() => send(8, 'administrator')))).toEqual({
      status: 400,
      message: expect.stringContaining('The operation costs 1002, at most 950 allowed'),
      extensions: { code: 'COST_TOO_HIGH', retryable: false, requested: 1002, maximum: 950 },
      retryAfter: null,
    });
    expect((await send(7, 'administrator')).json.extensions.cost.remaining).toBe(before - 902);
    // More than a whole budget is never there.
    expect(refusal(await unread(() => send(1, 'analyst'))).extensions).toEqual({
      code: 'COST_TOO_HIGH',
      retryable: false,
      requested: 302,
      maximum: 50,
    });
    expect(left(await server.post({ query: PRODUCTS }, 'analyst'))).toBe(40);
  });

  test('documents that are new here are rationed, known ones are not', async () => {
    const send = (text: string, who = 'sales-manager') => server.post({ query: text }, who);
    const fresh = (i: number) => `{ products(first: 1) { totalCount } } # ${String(i)}`;
    // PRODUCTS was known when this caller sent it.
    for (const i of [1, 2, 3, 4, 5, 6, 1, 2, 3]) expect((await send(fresh(i))).status).toBe(200);
    // One that is refused counts once.
    for (let i = 0; i < 3; i += 1) expect((await send('{ nothing }')).status).toBe(400);
    expect((await send(fresh(7))).status).toBe(200);
    const refused = await unread(() => send(fresh(8)));
    expect(refusal(refused)).toEqual({
      status: 429,
      message: expect.stringContaining('more than 8 documents within a minute that were new here'),
      extensions: { code: 'RATE_LIMITED', retryable: true, limit: 'newDocuments', maximum: 8, retryAfter: 8 },
      retryAfter: '8',
    });
    expect(rateLimit(refused)).toEqual({
      policy: '"new-documents";q=8;w=60;qu="documents"',
      left: '"new-documents";r=0;t=60',
    });
    // Somebody else sends it first.
    expect((await send(fresh(8), 'partner')).status).toBe(200);
    expect((await send(fresh(8))).status).toBe(200);
    later(7_500);
    expect((await send(fresh(9))).status).toBe(200);
    expect((await send(fresh(10))).status).toBe(429);
  });

  test('a refusal tells of neither cost nor budget', async () => {
    for (const field of ['taxId', 'quarry']) {
      const answer = await server.post({ query: `{ customers { nodes { ${field} } } }` }, 'analyst');
      expect(answer.json).toEqual({ errors: [expect.objectContaining({ message: expect.stringContaining(field) })] });
      expect(rateLimit(answer)).toEqual({ policy: null, left: null });
    }
  });
});
