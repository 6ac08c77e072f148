import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { readConfig } from '../shared/config/config.js';
import { createLog } from '../shared/log.js';
import { startGraphServer, type GraphServer } from './kit/graph-server.js';

let lines = '';
const log = createLog(
  'trace',
  'test',
  new Writable({
    write: (chunk, _encoding, done) => {
      lines += String(chunk);
      done();
    },
  }),
);

let server: GraphServer;
let customerId: string;
beforeAll(async () => {
  server = await startGraphServer('sqlite', log);
  const { createCustomer } = await server.graph
    .as('administrator')
    .data<{ createCustomer: { customer: { id: string } } }>(
      'mutation { createCustomer(input: { name: "Brightside Media", taxId: "DE811569869" }) { customer { id } } }',
    );
  customerId = createCustomer.customer.id;
});
afterAll(() => server.close());

const NAMES = '{ customers { nodes { name } } }';
const COSTED = { cost: expect.any(Object) };
const ANSWER = { data: { customers: { nodes: [{ name: 'Brightside Media' }] } }, extensions: COSTED };
const JSON_TYPE = { 'content-type': 'application/json' };

/** What a client sees of the first error. */
function shown({ status, json }: { status: number; json: { errors?: { message: string; extensions: object }[] } }) {
  const [error, ...others] = json.errors ?? [];
  expect(others).toEqual([]);
  return { status, ...error?.extensions };
}

describe('a GET request', () => {
  const get = (query: string, headers: Record<string, string> = JSON_TYPE) =>
    server.fetch(`/graphql?query=${encodeURIComponent(query)}`, { headers, who: 'administrator' });

  test('answers a query', async () => {
    const { status, json } = await get(NAMES);
    expect({ status, json }).toEqual({ status: 200, json: ANSWER });
  });

  test('takes variables', async () => {
    const query = encodeURIComponent('query ($id: ID!) { customer(id: $id) { name } }');
    const variables = encodeURIComponent(JSON.stringify({ id: customerId }));
    const { json } = await server.fetch(`/graphql?query=${query}&variables=${variables}`, {
      headers: JSON_TYPE,
      who: 'administrator',
    });
    expect(json).toEqual({ data: { customer: { name: 'Brightside Media' } }, extensions: COSTED });
  });

  test('changes nothing', async () => {
    const answer = await get('mutation { createCustomer(input: { name: "By GET" }) { customer { id } } }');
    expect(shown(answer)).toEqual({ status: 405, code: 'BAD_REQUEST', retryable: false });
    expect(answer.headers.get('allow')).toBe('POST');
    expect((await server.post({ query: NAMES }, 'administrator')).json).toEqual(ANSWER);
  });

  test('of the kind that any web page can make is refused', async () => {
    expect(shown(await get(NAMES, {}))).toEqual({ status: 400, code: 'BAD_REQUEST', retryable: false });
  });
});

test.each([
  ['GRAPHQL_PARSE_FAILED', { query: '{' }],
  ['GRAPHQL_VALIDATION_FAILED', { query: '{ nothing }' }],
  [
    'OPERATION_RESOLUTION_FAILURE',
    { query: 'query A { products { totalCount } } query B { products { totalCount } }' },
  ],
  ['BAD_USER_INPUT', { query: 'query ($id: ID!) { product(id: $id) { id } }' }],
  ['BAD_REQUEST', { query: 'subscription { anything }' }],
])('%s is told with status 400', async (code, body) => {
  expect(shown(await server.post(body))).toEqual({ status: 400, code, retryable: false });
});

test('an unknown path is not found, whatever the method', async () => {
  for (const method of ['GET', 'POST', 'DELETE']) {
    expect(shown(await server.fetch('/graphql2', { method }))).toEqual({
      status: 404,
      code: 'NOT_FOUND',
      retryable: false,
    });
  }
});

test('health is told without a token', async () => {
  for (const path of ['/health/live', '/health/ready']) {
    const { status, json } = await server.fetch(path);
    expect({ status, json }).toEqual({ status: 200, json: { status: 'ok' } });
  }
});

describe('the id of a request', () => {
  const echoed = async (given?: string) => {
    const headers = { ...JSON_TYPE, ...(given === undefined ? {} : { 'x-request-id': given }) };
    const body = JSON.stringify({ query: '{ products { totalCount } }' });
    return (await server.fetch('/graphql', { method: 'POST', headers, body })).headers.get('x-request-id');
  };
  const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

  test('is the one that the caller gave', async () => expect(await echoed('checkout-0042')).toBe('checkout-0042'));
  test('is made when there is none', async () => expect(await echoed()).toMatch(UUID));
  test.each([
    ['few characters', 'short'],
    ['65 characters', 'x'.repeat(65)],
    ['two words', 'with a space'],
    ['JSON', '{"level":60}'],
    ['markup', '"><script>'],
  ])('is made anew in place of %s', async (_case, given) => expect(await echoed(given)).toMatch(UUID));
  test('stands on refusals too', async () => {
    const answer = await server.fetch('/nothing', { headers: { 'x-request-id': 'checkout-0043' } });
    expect(answer.headers.get('x-request-id')).toBe('checkout-0043');
  });
});

describe('a document named by its hash', () => {
  const named = (document: string) => ({
    persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(document).digest('hex') },
  });

  test('is asked for once and then answered', async () => {
    const document = '{ customers { nodes { name } } } # stored';
    const unknown = await server.post({ extensions: named(document) }, 'analyst');
    expect(shown(unknown)).toEqual({ status: 200, code: 'PERSISTED_QUERY_NOT_FOUND', retryable: true });
    expect((await server.post({ query: document, extensions: named(document) }, 'analyst')).json).toEqual(ANSWER);
    expect((await server.post({ extensions: named(document) }, 'analyst')).json).toEqual(ANSWER);
  });

  test('is checked for each caller anew', async () => {
    const document = '{ customers { nodes { name taxId } } }';
    const everything = {
      data: { customers: { nodes: [{ name: 'Brightside Media', taxId: 'DE811569869' }] } },
      extensions: COSTED,
    };
    expect((await server.post({ query: document, extensions: named(document) }, 'administrator')).json).toEqual(
      everything,
    );

    const plain = await server.post({ query: document }, 'analyst');
    const stored = await server.post({ extensions: named(document) }, 'analyst');
    expect(shown(stored)).toEqual({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED', retryable: false });
    expect(stored.text).toBe(plain.text);
    expect((await server.post({ extensions: named(document) }, 'administrator')).json).toEqual(everything);
  });

  test('is held to the limits', async () => {
    const document = `{ customers { nodes { ${'parent { '.repeat(12)} id ${'}'.repeat(12)} } } }`;
    for (const body of [{ query: document, extensions: named(document) }, { extensions: named(document) }]) {
      expect(shown(await server.post(body, 'administrator'))).toMatchObject({
        status: 400,
        code: 'DOCUMENT_TOO_LARGE',
      });
    }
  });

  test('must have that hash', async () => {
    const answer = await server.post({ query: NAMES, extensions: named('{ products { totalCount } }') }, 'analyst');
    expect(shown(answer)).toEqual({ status: 400, code: 'BAD_REQUEST', retryable: false });
  });
});

test('the log holds ids, codes and times, and nothing that anybody sent', async () => {
  const markers = ['+8613812345678', 'zhang.wei@marker.example', 'MarkerSecret', 'DE999marker', 'Qmarker'];
  const [phone, email, name, taxId, literal] = markers as [string, string, string, string, string];
  const token = await server.token('administrator');
  const who = `Bearer ${token}`;
  lines = '';
  const create = 'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }';
  const phones = [{ number: phone, label: name }];
  const requests: [object, string][] = [
    [{ query: create, variables: { input: { name, taxId, phones, emails: [{ address: email }] } } }, who],
    [{ query: create, variables: { input: { name, taxId, phones } } }, who],
    [{ query: create, variables: { input: { name, kind: name, phones: phone } } }, who],
    [{ query: create, variables: { input: { name, phones: [{ number: email }], website: name } } }, who],
    [
      {
        query: `{ customers(filter: { taxId: { eq: "${taxId}" }, name: { in: ["${name}"] } }, after: "${literal}") { totalCount } }`,
      },
      who,
    ],
    [{ query: `{ customers(filter: { taxId: { eq: "${literal}" ) { totalCount } }` }, who],
    [{ query: `{ node(id: "${literal}") { id } ${literal} }` }, who],
    [
      { query: '{ node(id: "cus_1") { id } }', extensions: { persistedQuery: { version: 1, sha256Hash: literal } } },
      who,
    ],
    [{ query: NAMES }, `Bearer ${literal}.${literal}.${literal}`],
    [{ query: create, variables: { input: { name: `${name}\u0000` } } }, who],
  ];
  for (const [body, authorization] of requests) await server.post(body, authorization);
  await server.fetch(`/${literal}?x=${literal}`, { headers: { 'x-request-id': `${literal}!` } });
  await server.fetch('/graphql', { method: 'POST', headers: JSON_TYPE, body: `{"${literal}` });

  expect(lines).toContain('"msg":"graphql"');
  for (const marker of [...markers, token, token.split('.')[2]!]) expect(lines).not.toContain(marker);
});

describe('a page of another origin', () => {
  const OWN_APP = 'https://app.example.com';
  let open: GraphServer;
  beforeAll(async () => {
    open = await startGraphServer('sqlite', undefined, undefined, {
      settings: { KEHU_ALLOWED_ORIGINS: `${OWN_APP},http://localhost:5173` },
      maxInFlight: 1,
    });
  });
  afterAll(() => open.close());

  const leave = ({ headers }: { headers: Headers }) => headers.get('access-control-allow-origin');
  const from = (origin: string, path = '/graphql', init: RequestInit = {}) =>
    open.fetch(path, { ...init, headers: { ...JSON_TYPE, origin, ...(init.headers as Record<string, string>) } });
  const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization, x-mine' };

  test('may call where the deployment names its origin, with a token and any header', async () => {
    const preflight = await from(OWN_APP, '/graphql', { method: 'OPTIONS', headers: asked });
    expect({ status: preflight.status, leave: leave(preflight) }).toEqual({ status: 204, leave: OWN_APP });
    expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization, x-mine');
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
    const body = JSON.stringify({ query: '{ __typename }' });
    const answer = await from('http://localhost:5173', '/graphql', { method: 'POST', body });
    expect(answer.json).toMatchObject({ data: { __typename: 'Query' } });
    expect(leave(answer)).toBe('http://localhost:5173');
    expect(answer.headers.get('vary')).toBe('Origin, Accept-Language');
    expect(answer.headers.get('access-control-expose-headers')).toContain('X-Request-Id');
  });

  test('reads refusals of every route', async () => {
    const refused = await from(OWN_APP, '/graphql', { method: 'POST', body: 'x' });
    expect({ status: refused.status, leave: leave(refused) }).toEqual({ status: 400, leave: OWN_APP });
    for (const path of ['/files/nothing', '/events', '/oauth/token', '/nothing']) {
      expect(leave(await from(OWN_APP, path, { method: 'POST', body: '{}' }))).toBe(OWN_APP);
    }
  });

  test('gets no leave from anywhere else, however alike', async () => {
    for (const origin of [
      'https://attacker.example',
      `${OWN_APP}.attacker.example`,
      'http://app.example.com',
      'null',
    ]) {
      const preflight = await from(origin, '/graphql', { method: 'OPTIONS', headers: asked });
      expect(leave(preflight)).toBeNull();
    }
  });

  test('gets none where none is named', async () => {
    const preflight = await server.fetch('/graphql', { method: 'OPTIONS', headers: { origin: OWN_APP, ...asked } });
    expect(leave(preflight)).toBeNull();
    expect(preflight.headers.get('vary')).not.toContain('Origin');
  });
});

test('origins are taken as browsers write them', () => {
  expect(readConfig({ KEHU_ALLOWED_ORIGINS: 'https://a.example:8443, http://localhost:5173' }).allowedOrigins).toEqual([
    'https://a.example:8443',
    'http://localhost:5173',
  ]);
  expect(readConfig({ KEHU_ALLOWED_ORIGINS: '*' }).allowedOrigins).toEqual(['*']);
  for (const wrong of [
    'https://a.example/',
    'a.example',
    'https://a.example:443',
    'HTTPS://A.example',
    'https://*.example',
    'null',
  ]) {
    expect(() => readConfig({ KEHU_ALLOWED_ORIGINS: wrong })).toThrow('KEHU_ALLOWED_ORIGINS is');
  }
});
