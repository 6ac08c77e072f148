import type { ServerResponse } from 'node:http';
import { readConfig } from '../../../shared/config/config.js';
import { identityProvider, type IdentityProvider } from './identity-provider.js';
import { providerKey, startOidcServer, type OidcServer, type ProviderKey } from './testing/oidc-server.js';

const MINUTE = 60_000;

describe('the keys of an identity provider', () => {
  let server: OidcServer;
  let provider: IdentityProvider;
  let keys: ProviderKey[];
  let now = Date.now();
  let tokens = 0;

  beforeAll(async () => {
    server = await startOidcServer();
    keys = [await providerKey('ES256', 'ec'), await providerKey('EdDSA', 'ed')];
  });
  beforeEach(() => {
    server.keys = keys.map(({ jwk }) => jwk);
    server.answering = undefined;
    const settings = { AUTH_ISSUER: server.issuer, AUTH_JWKS_URL: server.jwksUrl, AUTH_AUDIENCE: 'kehu' };
    provider = identityProvider(readConfig(settings).identityProvider!);
  });
  afterAll(() => server.close());

  const token = (key = keys[0]!, header: object = {}) => {
    const iat = Math.floor(now / 1000);
    const claims = { iss: server.issuer, aud: 'kehu', jti: String((tokens += 1)), iat, exp: iat + 300 };
    return server.sign(key, { ...claims, email: 'a@b.cn' }, header);
  };
  const verify = async (given: string | Promise<string>) => provider.verify(await given, now);
  const taken = async (given: string | Promise<string>) =>
    expect(await verify(given)).toMatchObject({ email: 'a@b.cn' });
  const refused = (given: string | Promise<string>) =>
    expect(verify(given)).rejects.toThrow(/ERR_JWKS_NO_MATCHING_KEY|ERR_JWS_SIGNATURE/);
  const untold = (given: string | Promise<string>) =>
    expect(verify(given)).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });

  test('are asked for with the first token, and after five minutes', async () => {
    const asked = server.asked();
    await Promise.all([taken(token()), taken(token(keys[1])), taken(token())]);
    now += 5 * MINUTE;
    await taken(token());
    expect(server.asked()).toBe(asked + 1);
    now += MINUTE;
    await Promise.all([taken(token()), taken(token())]);
    expect(server.asked()).toBe(asked + 2);
  });

  test('count through an outage of ten minutes, and no longer once others are told', async () => {
    await taken(token());
    server.answering = (request) => request.socket.destroy();
    for (let minute = 0; minute < 10; minute += 1) {
      now += MINUTE;
      await taken(token());
    }
    const asked = server.asked();
    server.answering = undefined;
    const fresh = await providerKey('ES256', 'fresh');
    server.keys = [fresh.jwk];
    now += MINUTE;
    await taken(token(fresh));
    expect(server.asked()).toBe(asked + 1);
    await refused(token());
  });

  test('count no longer than an hour without a word of the provider', async () => {
    await taken(token());
    server.answering = (_request, response) => response.writeHead(503).end();
    now += 60 * MINUTE;
    await taken(token());
    now += MINUTE;
    await untold(token());
  });

  test('are asked for at once when a token names a new one, and every 30 seconds at most', async () => {
    await taken(token());
    const asked = server.asked();
    const fresh = await providerKey('ES256', 'rotated');
    server.keys.push(fresh.jwk);
    now += 31_000;
    await taken(token(fresh));
    expect(server.asked()).toBe(asked + 1);
    const refuseAll = () =>
      Promise.all(Array.from({ length: 20 }, (_, at) => refused(token(fresh, { kid: `unknown-${String(at)}` }))));
    now += 29_000;
    await refuseAll();
    expect(server.asked()).toBe(asked + 1);
    now += 2_000;
    await refuseAll();
    expect(server.asked()).toBe(asked + 2);
  });

  test('that were changed under the same name count after five minutes', async () => {
    await taken(token());
    const other = await providerKey('ES256', 'ec');
    server.keys = [other.jwk];
    await refused(token(other));
    now += 6 * MINUTE;
    await taken(token(other));
    await refused(token());
  });

  const HOSTILE: [string, OidcServer['answering']][] = [
    ['breaks off', (request) => request.socket.destroy()],
    ['fails', (_request, response) => response.writeHead(500).end()],
    ['sends on to itself', (request, response) => response.writeHead(302, { location: request.url ?? '' }).end()],
    ['sends on and does not end', (_request, response) => response.writeHead(301, { location: '/x' }).write('x')],
    ['answers a page', (_request, response) => response.end('<html>')],
    ['answers null', (_request, response) => response.end('null')],
    ['answers no list', (_request, response) => response.end('{"keys":{"length":1}}')],
    ['answers without end', (_request, response) => flood(response)],
    [
      'announces 10 GB',
      (_request, response) => response.writeHead(200, { 'content-length': '10000000000' }).write('{'),
    ],
    ['answers 101 keys', (_request, response) => response.end(JSON.stringify({ keys: Array(101).fill({}) }))],
  ];
  test.each(HOSTILE)('cannot be told when their address %s, and are asked for again', async (_what, answering) => {
    const given = await token();
    server.answering = answering;
    const asked = server.asked();
    await untold(given);
    expect(server.asked()).toBe(asked + 1);
    server.answering = undefined;
    now += 6_000;
    await taken(given);
  });

  test('that trickle are waited for once by all, and not by those who come right after', async () => {
    const asked = server.asked();
    server.answering = (_request, response) => {
      const timer = setInterval(() => response.write(' '), 100);
      response.on('close', () => clearInterval(timer));
    };
    await Promise.all(Array.from({ length: 5 }, () => untold(token())));
    await untold(token());
    expect(server.asked()).toBe(asked + 1);
  });

  test('are found among those of no use', async () => {
    const { jwk } = keys[0]!;
    const ofNoUse = [
      null,
      7,
      { kty: 'oct', k: 'x', kid: 'ec' },
      { kty: 'EC', crv: 'P-256', x: 1, y: 1, kid: 'ec' },
      { kty: 'RSA', n: 'x'.repeat(4_000), e: 'AQAB', kid: 'ec' },
      { ...jwk, use: 'enc', kid: 'enc' },
    ];
    server.keys = [...(ofNoUse as OidcServer['keys']), ...server.keys];
    await taken(token());
    await refused(token(keys[0], { kid: 'enc' }));
  });
});

function flood(response: ServerResponse): void {
  const chunk = Buffer.alloc(64 * 1024, ' ');
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', more).on('error', () => undefined);
  more();
}
