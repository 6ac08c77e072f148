import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { exportJWK, SignJWT, UnsecuredJWT } from 'jose';
import { loadTokenKey, newTokenKey } from '../shared/access/token-key.js';
import { issueToken } from '../shared/access/access-token.js';
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

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
  'a body of type %s, which any web page can send, is refused',
  async (type) => {
    const answer = await server.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': type },
      body: JSON.stringify({ query: 'mutation { createCustomer(input: { name: "Forged" }) { customer { id } } }' }),
      who: 'administrator',
    });
    expect(shown(answer)).toEqual({ status: 400, code: 'BAD_REQUEST', retryable: false });
    expect((await server.post({ query: NAMES }, 'administrator')).json).toEqual(ANSWER);
  },
);

test.each([
  ['no JSON', '{"query": '],
  ['nothing', ''],
  ['a list', '[{"query":"{ __typename }"}]'],
  ['no query', '{"variables":{}}'],
  ['a query that is no text', '{"query":1}'],
  ['variables that are no object', '{"query":"{ __typename }","variables":"x"}'],
])('a body that is %s is refused', async (_case, body) => {
  const answer = await server.fetch('/graphql', { method: 'POST', headers: JSON_TYPE, body });
  expect(shown(answer)).toEqual({ status: 400, code: 'BAD_REQUEST', retryable: false });
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

describe('a token', () => {
  const refused = async (authorization: string) => {
    const answer = await server.post({ query: NAMES }, authorization);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(answer.json.data).toBeUndefined();
    return shown(answer);
  };
  const REFUSAL = { status: 401, code: 'UNAUTHENTICATED', retryable: false };
  const claims = (header = { alg: 'EdDSA', typ: 'at+jwt' }, roles = ['administrator']) =>
    new SignJWT({ roles })
      .setSubject('usr_1')
      .setIssuer('kehu')
      .setAudience('kehu-graph')
      .setIssuedAt()
      .setExpirationTime('1h')
      .setProtectedHeader(header);

  test('made as it should be is accepted', async () => {
    const token = await claims().sign(server.key.privateKey);
    expect((await server.post({ query: NAMES }, `Bearer ${token}`)).json).toEqual(ANSWER);
  });

  test.each([
    ['that is missing', 'Bearer'],
    ['that is none', 'Bearer a.b.c'],
    ['of another scheme', 'Basic dXNlcjpwYXNz'],
    ['of two words', 'Bearer a b'],
    ['of 5,000 characters', `Bearer ${'x'.repeat(5_000)}`],
  ])('%s is refused', async (_case, authorization) => expect(await refused(authorization)).toEqual(REFUSAL));

  test('that has expired is refused, also when it was good a moment ago', async () => {
    const expired = await claims()
      .setExpirationTime(Math.floor(Date.now() / 1000) - 10)
      .sign(server.key.privateKey);
    const brief = await claims()
      .setExpirationTime(Math.floor(Date.now() / 1000) + 2)
      .sign(server.key.privateKey);
    expect((await server.post({ query: NAMES }, `Bearer ${brief}`)).json).toEqual(ANSWER);
    expect(await refused(`Bearer ${expired}`)).toEqual(REFUSAL);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(await refused(`Bearer ${brief}`)).toEqual(REFUSAL);
  });

  test('without a signature is refused', async () => {
    const unsigned = new UnsecuredJWT({ roles: ['administrator'] })
      .setSubject('usr_1')
      .setIssuer('kehu')
      .setAudience('kehu-graph')
      .setExpirationTime('1h')
      .encode();
    expect(await refused(`Bearer ${unsigned}`)).toEqual(REFUSAL);
  });

  test('signed with the public key as a shared secret is refused', async () => {
    const { x = '' } = await exportJWK(server.key.publicKey);
    const secret = Buffer.from(x, 'base64url');
    const forged = await claims({ alg: 'HS256', typ: 'at+jwt' }).sign(secret);
    expect(await refused(`Bearer ${forged}`)).toEqual(REFUSAL);
  });

  test('signed by another key is refused', async () => {
    const other = await loadTokenKey(readConfig({ KEHU_TOKEN_KEY: await newTokenKey() }));
    expect(await refused(`Bearer ${await issueToken(other, { roles: ['administrator'] }, '1h')}`)).toEqual(REFUSAL);
  });

  test('whose claims were changed is refused', async () => {
    const [header, payload = '', signature] = (await server.token('partner')).split('.');
    const changed = JSON.parse(Buffer.from(payload, 'base64url').toString());
    changed.roles = ['administrator'];
    const forged = [header, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.');
    expect(await refused(`Bearer ${forged}`)).toEqual(REFUSAL);
  });

  test.each([
    ['of another issuer', () => claims().setIssuer('elsewhere')],
    ['for another audience', () => claims().setAudience('elsewhere')],
    ['of another type', () => claims({ alg: 'EdDSA', typ: 'JWT' })],
    ['for nobody', () => claims().setSubject('')],
    ['with a role that nobody knows', () => claims(undefined, ['root'])],
    ['without a role', () => claims(undefined, [])],
  ])('%s is refused', async (_case, make) => {
    expect(await refused(`Bearer ${await make().sign(server.key.privateKey)}`)).toEqual(REFUSAL);
  });

  test('that is bad is refused even for what is public', async () => {
    expect(shown(await server.post({ query: '{ products { totalCount } }' }, 'Bearer a.b.c'))).toEqual(REFUSAL);
  });
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
      { query: `{ customers(filter: { taxId: "${taxId}", names: ["${name}"] }, after: "${literal}") { totalCount } }` },
      who,
    ],
    [{ query: `{ customers(filter: { taxId: "${literal}" ) { totalCount } }` }, who],
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
