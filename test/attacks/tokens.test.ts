import {
  CompactEncrypt,
  exportJWK,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  type CryptoKey,
  type JWTHeaderParameters,
} from 'jose';
import { loadTokenKey, newTokenKey } from '../../shared/access/token-key.js';
import { issueToken } from '../../shared/access/access-token.js';
import { readConfig } from '../../shared/config/config.js';
import { askForToken, registerApp, registerBi, tokenOf, type App } from '../kit/apps.js';
import { startGraphServer, type GraphServer } from '../kit/graph-server.js';
import { attack } from './kit/attack.js';

let server: GraphServer;
beforeAll(async () => {
  server = await startGraphServer('sqlite');
  await server.graph
    .as('administrator')
    .data('mutation { createCustomer(input: { name: "Brightside Media" }) { customer { id } } }');
});
afterAll(() => server.close());

const NAMES = '{ customers { nodes { name } } }';
const ANSWER = { data: { customers: { nodes: [{ name: 'Brightside Media' }] } } };

/** What a client sees of the first error. */
function shown({ status, json }: { status: number; json: { errors?: { message: string; extensions: object }[] } }) {
  const [error, ...others] = json.errors ?? [];
  expect(others).toEqual([]);
  return { status, ...error?.extensions };
}

attack('Forged and foreign tokens', () => {
  const refused = async (authorization: string) => {
    const answer = await server.post({ query: NAMES }, authorization);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(answer.json.data).toBeUndefined();
    return shown(answer);
  };
  const REFUSAL = { status: 401, code: 'UNAUTHENTICATED', retryable: false };
  const claims = (header: JWTHeaderParameters = { alg: 'EdDSA', typ: 'at+jwt' }, roles = ['administrator']) =>
    new SignJWT({ roles })
      .setSubject('usr_1')
      .setIssuer('kehu')
      .setAudience('kehu-graph')
      .setIssuedAt()
      .setExpirationTime('1h')
      .setProtectedHeader(header);

  test('made as it should be is accepted', async () => {
    const token = await claims().sign(server.key.privateKey);
    expect((await server.post({ query: NAMES }, `Bearer ${token}`)).json).toMatchObject(ANSWER);
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
    expect((await server.post({ query: NAMES }, `Bearer ${brief}`)).json).toMatchObject(ANSWER);
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

  test.each([
    ['a key id that nobody knows', { kid: 'another' }],
    ['a key id that is a path', { kid: '../../../dev/null' }],
    ['a key id that is SQL', { kid: "x' UNION SELECT 'k" }],
    ['the address of a key', { jku: 'https://keys.example/jwks.json' }],
    ['the address of a certificate', { x5u: 'https://keys.example/key.pem' }],
  ])('that names %s is judged by our key alone', async (_case, named) => {
    const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    const header = { alg: 'EdDSA', typ: 'at+jwt', jwk: await exportJWK(publicKey), ...named };
    expect(await refused(`Bearer ${await claims(header).sign(privateKey)}`)).toEqual(REFUSAL);
  });

  test('that demands an extension nobody here understands is refused', async () => {
    const header = { alg: 'EdDSA', typ: 'at+jwt', crit: ['urn:example:ext'], 'urn:example:ext': true };
    const signed = await claims({ alg: 'EdDSA', typ: 'at+jwt' }).sign(server.key.privateKey);
    const [, payload, signature] = signed.split('.');
    const critical = Buffer.from(JSON.stringify(header)).toString('base64url');
    expect(await refused(`Bearer ${[critical, payload, signature].join('.')}`)).toEqual(REFUSAL);
  });

  test('that is encrypted for us is refused', async () => {
    const { publicKey } = await generateKeyPair('ECDH-ES', { crv: 'X25519', extractable: true });
    const inner = new TextEncoder().encode(await claims().sign(server.key.privateKey));
    const encrypted = await new CompactEncrypt(inner)
      .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', cty: 'JWT', typ: 'at+jwt' })
      .encrypt(publicKey);
    expect(await refused(`Bearer ${encrypted}`)).toEqual(REFUSAL);
  });

  test.each<[string, () => Promise<CryptoKey>]>([
    ['RS256', async () => (await generateKeyPair('RS256')).privateKey],
    ['ES256', async () => (await generateKeyPair('ES256')).privateKey],
  ])('signed with %s is refused, whosever key it is', async (alg, key) => {
    expect(await refused(`Bearer ${await claims({ alg, typ: 'at+jwt' }).sign(await key())}`)).toEqual(REFUSAL);
  });

  test('that is not valid yet is refused', async () => {
    const early = await claims().setNotBefore('1h').sign(server.key.privateKey);
    expect(await refused(`Bearer ${early}`)).toEqual(REFUSAL);
  });

  test('that never ends is refused', async () => {
    const endless = await new SignJWT({ roles: ['administrator'] })
      .setSubject('usr_1')
      .setIssuer('kehu')
      .setAudience('kehu-graph')
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
      .sign(server.key.privateKey);
    expect(await refused(`Bearer ${endless}`)).toEqual(REFUSAL);
  });

  test('beside which another one stands in the address or in a cookie counts alone', async () => {
    const token = await server.token('administrator');
    const body = JSON.stringify({ query: NAMES });
    const headers = { 'content-type': 'application/json', cookie: `authorization=Bearer ${token}; token=${token}` };
    const answer = await server.fetch(`/graphql?access_token=${token}`, { method: 'POST', headers, body });
    expect(shown(answer)).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  test('given twice is refused', async () => {
    const headers = new Headers({ 'content-type': 'application/json' });
    headers.append('authorization', `Bearer ${await server.token('partner')}`);
    headers.append('authorization', `Bearer ${await server.token('administrator')}`);
    const answer = await server.fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query: NAMES }) });
    expect(shown(answer)).toEqual(REFUSAL);
  });
});

attack('Tokens of apps', () => {
  const REFUSAL = { status: 401, code: 'UNAUTHENTICATED', retryable: false };
  let app: App;
  let other: App;
  beforeAll(async () => {
    const administrator = server.graph.as('administrator');
    app = await registerApp(administrator);
    other = await registerApp(administrator, { scopes: ['products:read'] });
  });

  const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString());
  const ask = async (token: string, query = NAMES) => {
    await server.graph.rights.refresh();
    return server.post({ query }, `Bearer ${token}`);
  };
  /** A token that the deployment's key has signed, whoever had it do so. */
  const signed = (claims: object) =>
    new SignJWT({ ...claims }).setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' }).sign(server.key.privateKey);

  test('whose scope the app has raised by itself are refused', async () => {
    const [header, payload = '', signature] = (await tokenOf(server.url, other)).split('.');
    const raised = {
      ...JSON.parse(Buffer.from(payload, 'base64url').toString()),
      scope: 'products:read customers:read',
    };
    const forged = [header, Buffer.from(JSON.stringify(raised)).toString('base64url'), signature].join('.');
    expect(shown(await ask(forged))).toEqual(REFUSAL);
  });

  test('tell no scope, and reach none, beyond what the app was registered for', async () => {
    for (const scope of ['customers:read', 'products:read customers:read', 'webhooks:write']) {
      const { status, body } = await askForToken(server.url, other, { scope });
      expect([status, body.error]).toEqual([400, 'invalid_scope']);
    }
    expect(shown(await ask(await tokenOf(server.url, other)))).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  test('reach nothing beyond the role, whatever scope they tell', async () => {
    const claims = claimsOf(await tokenOf(server.url, app));
    const everything = await signed({
      ...claims,
      scope: 'customers:read customers:write accounts:write personal-data:read',
    });
    expect((await ask(everything, '{ me { scopes } }')).json.data.me.scopes).toEqual(['customers:read']);
    const unscoped = await signed({ ...claims, scope: undefined });
    expect((await ask(unscoped, '{ me { scopes } }')).json.data.me.scopes).toEqual([]);
  });

  test.each([
    ['for another subject than the app', () => ({ sub: other.id })],
    ['with the role of staff', () => ({ roles: ['administrator'] })],
    ['with a role that is no more', () => ({ roles: ['gone'] })],
  ])('%s are refused, even with our signature', async (_case, changed) => {
    const claims = claimsOf(await tokenOf(server.url, app));
    expect(shown(await ask(await signed({ ...claims, ...changed() })))).toEqual(REFUSAL);
  });

  test('are not given for the secret of another app', async () => {
    for (const [id, secret] of [
      [app.id, other.secret],
      [other.id, app.secret],
    ] as const) {
      const { status, body } = await askForToken(server.url, { id, secret });
      expect([status, body.error]).toEqual([401, 'invalid_client']);
    }
  });

  test('are neither proof at the token endpoint nor refresh tokens', async () => {
    const token = await tokenOf(server.url, app);
    expect((await askForToken(server.url, { id: app.id, secret: token })).body.error).toBe('invalid_client');
    for (const refreshToken of [token, app.secret]) {
      const query = `mutation { refreshToken(input: { refreshToken: "${refreshToken}" }) { tokens { accessToken } } }`;
      const { json } = await ask(token, query);
      expect([json.data, json.errors[0].extensions.code]).toEqual([{ refreshToken: null }, 'UNAUTHENTICATED']);
    }
    const own = await ask(token, 'mutation { beginTotp(input: { password: "not theirs" }) { secret } }');
    expect(own.json.errors[0].extensions.code).toBe('FORBIDDEN');
  });

  test('that were revoked or have expired are refused', async () => {
    const administrator = server.graph.as('administrator');
    const bi = await registerBi(administrator);
    const { issueApiToken } = await administrator.data<{ issueApiToken: { token: string } }>(
      'mutation ($id: ID!) { issueApiToken(input: { id: $id, lifetimeDays: 365 }) { token } }',
      { id: bi.id },
    );
    expect((await ask(issueApiToken.token)).json).toMatchObject(ANSWER);
    const claims = claimsOf(issueApiToken.token);
    expect(shown(await ask(await signed({ ...claims, exp: Math.floor(Date.now() / 1000) - 1 })))).toEqual(REFUSAL);
    await administrator.data('mutation ($id: ID!) { revokeApiClient(input: { id: $id }) { apiClient { id } } }', {
      id: bi.id,
    });
    expect(shown(await ask(issueApiToken.token))).toEqual(REFUSAL);
  });
});
