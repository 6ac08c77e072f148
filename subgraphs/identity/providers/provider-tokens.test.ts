import { createHmac } from 'node:crypto';
import { CompactEncrypt, exportSPKI, importJWK, UnsecuredJWT, type CryptoKey } from 'jose';
import { testDatabases } from '../../../shared/testing/databases.js';
import { startTestGraph } from '../../../test/kit/test-graph.js';
import { AUDIENCE, ProviderWorld, REFUSAL } from './testing/provider-world.js';

describe.each(testDatabases)('tokens of an identity provider on %s', (kind) => {
  let world: ProviderWorld;
  beforeAll(async () => {
    world = await ProviderWorld.start(kind);
  });
  beforeEach(() => world.begin());
  afterAll(() => world.close());

  type Make = (email: string) => Promise<string>;
  const token = (more: object, header: object = {}) => world.token(more, header);
  const CASES: [string, Make][] = [
    ['of another issuer', (email) => token({ email, iss: `${world.provider.issuer}/` })],
    ['of no issuer', (email) => token({ email, iss: undefined })],
    ['for another audience', (email) => token({ email, aud: 'kehu' })],
    ['for no audience', (email) => token({ email, aud: undefined })],
    ['that has expired', (email) => token({ email, exp: world.seconds - 61 })],
    ['that never ends', (email) => token({ email, exp: undefined })],
    ['that is not valid yet', (email) => token({ email, nbf: world.seconds + 70 })],
    ['that was issued more than ten minutes ago', (email) => token({ email, iat: world.seconds - 602 })],
    ['that is issued in the future', (email) => token({ email, iat: world.seconds + 70 })],
    ['that was never issued', (email) => token({ email, iat: undefined })],
    ['that was issued at a text', (email) => token({ email, iat: 'now' })],
    ['that signs out', (email) => token({ email }, { typ: 'logout+jwt' })],
    ['that tells of an event', (email) => token({ email, events: {} })],
    ['that is a proof', (email) => token({ email }, { typ: 'dpop+jwt' })],
    ['by a key that nobody knows', (email) => token({ email }, { kid: 'unknown' })],
    ['by a key of another algorithm', (email) => token({ email }, { kid: 'ed' })],
    ['by one of several keys, which it does not name', namingNoKey],
    ['with an extension that must be understood', (email) => token({ email }, { crit: ['x'], x: true })],
    ['with an address that nobody has verified', (email) => token({ email, email_verified: false })],
    ['with an address that a false text has verified', (email) => token({ email, email_verified: 'false' })],
    ['with an address that null has verified', (email) => token({ email, email_verified: null })],
    ['with the address of nobody', () => token({ email: 'nobody@agency.example' })],
    ['without an address', () => token({})],
    ['with a list of addresses', (email) => token({ email: [email] })],
    ['without a signature', (email) => Promise.resolve(new UnsecuredJWT({ ...world.claims({ email }) }).encode())],
    ['signed with the public key as a secret', withPublicKeyAsSecret],
    ['signed with a secret among the keys', withSharedKey],
    ['whose claims were changed', async (email) => changed(await token({ email: 'other@agency.example' }), email)],
    ['that is encrypted', async (email) => encrypted(await token({ email }))],
    ['of our own', () => world.server.token('administrator')],
    ['of 20,000 characters', (email) => token({ email, more: 'x'.repeat(15_000) })],
    ['that is none', () => Promise.resolve('a.b.c')],
    ['of nothing', () => Promise.resolve('')],
  ];

  test.each(CASES)('%s are refused, all alike, and change nothing', async (_what, make) => {
    const { email } = await world.member();
    expect(await world.refused(await make(email))).toEqual(REFUSAL);
    // The same person gets in with a good one, so it is the fault that was refused.
    await world.enter({ email });
  });

  test('within the leeway, of either type and for several audiences are taken', async () => {
    const { email } = await world.member();
    const at = world.seconds;
    for (const times of [{ exp: at - 50 }, { nbf: at + 50 }, { iat: at + 50 }, { iat: at - 590 }]) {
      await world.enter({ email, ...times });
    }
    for (const typ of ['at+jwt', 'application/at+jwt', 'jwt', undefined]) await world.enter({ email }, { typ });
    await world.enter({ email, aud: ['elsewhere', AUDIENCE] });
  });

  test('of whoever has left, or whose address another one has too, are refused', async () => {
    const { id, email } = await world.member();
    const leave = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { id } } }';
    await world.administrator.data(leave, { input: { id, expectedVersion: 2, isActive: false } });
    expect(await world.refused(await token({ email }))).toEqual(REFUSAL);
    const shared = { email: 'shared@agency.example' };
    const [one, other] = [await world.member(shared), await world.member(shared)];
    expect(await world.refused(await token(shared))).toEqual(REFUSAL);
    await world.enter({ employee_id: one.externalId });
    // The account of the one has the address.
    expect(await world.refused(await token({ employee_id: other.externalId }))).toEqual(REFUSAL);
  });

  async function namingNoKey(email: string): Promise<string> {
    world.provider.keys.push({ ...world.keys.ES256.jwk, kid: 'ec-2' });
    return token({ email }, { kid: undefined });
  }

  async function withPublicKeyAsSecret(email: string): Promise<string> {
    const publicKey = (await importJWK(world.keys.RS256.jwk, 'RS256', { extractable: true })) as CryptoKey;
    return hmac({ alg: 'HS256', typ: 'JWT', kid: 'rsa' }, world.claims({ email }), await exportSPKI(publicKey));
  }

  function withSharedKey(email: string): Promise<string> {
    const secret = 'a secret that stands in the set of keys';
    const k = Buffer.from(secret).toString('base64url');
    world.provider.keys.push({ kty: 'oct', kid: 'shared', alg: 'HS256', k });
    return Promise.resolve(hmac({ alg: 'HS256', typ: 'JWT', kid: 'shared' }, world.claims({ email }), secret));
  }

  async function encrypted(text: string): Promise<string> {
    const { use: _use, ...jwk } = world.keys.RS256.jwk;
    return new CompactEncrypt(new TextEncoder().encode(text))
      .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM', cty: 'JWT', kid: 'rsa' })
      .encrypt(await importJWK(jwk, 'RSA-OAEP-256'));
  }
});

test('are refused by a graph for which no provider is set up', async () => {
  const graph = await startTestGraph('sqlite');
  const refusal = await graph
    .as('visitor')
    .refusal('mutation { signInWithProvider(input: { token: "a.b.c" }) { tokens { accessToken } } }');
  expect(refusal).toMatchObject({ code: 'FORBIDDEN' });
  await graph.remove();
});

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function hmac(header: object, claims: object, secret: string): string {
  const text = `${encoded(header)}.${encoded(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

function changed(token: string, email: string): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  return [header, encoded({ ...claims, email }), signature].join('.');
}
