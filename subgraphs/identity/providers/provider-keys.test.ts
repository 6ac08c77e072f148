import type { ServerResponse } from 'node:http';
import { testDatabases } from '../../../shared/testing/databases.js';
import { providerKey, type OidcServer } from './testing/oidc-server.js';
import { MINUTE, ProviderWorld, REFUSAL } from './testing/provider-world.js';

describe.each(testDatabases)('the keys of an identity provider on %s', (kind) => {
  let world: ProviderWorld;
  beforeAll(async () => {
    world = await ProviderWorld.start(kind);
  });
  beforeEach(() => world.begin());
  afterAll(() => world.close());

  test('count through an outage of ten minutes, and no longer once others are told', async () => {
    const { email } = await world.member();
    await world.enter({ email });
    world.provider.answering = (request) => request.socket.destroy();
    for (let minute = 0; minute < 10; minute += 1) {
      world.now += MINUTE;
      await world.enter({ email });
    }
    const asked = world.provider.asked();
    world.provider.answering = undefined;
    const fresh = await providerKey('ES256', 'fresh');
    world.provider.keys = [fresh.jwk];
    world.now += MINUTE;
    await world.enter({ email }, {}, fresh);
    expect(world.provider.asked()).toBe(asked + 1);
    expect(await world.refused(await world.token({ email }))).toEqual(REFUSAL);
  });

  test('count no longer than an hour without a word of the provider', async () => {
    const { email } = await world.member();
    await world.enter({ email });
    world.provider.answering = (_request, response) => response.writeHead(503).end();
    world.now += 60 * MINUTE;
    await world.enter({ email });
    world.now += MINUTE;
    expect(await world.refused(await world.token({ email }))).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  });

  test('are asked for at once when a token names a new one, and every 30 seconds at most', async () => {
    const { email } = await world.member();
    await world.enter({ email });
    const asked = world.provider.asked();
    const fresh = await providerKey('ES256', 'rotated');
    world.provider.keys.push(fresh.jwk);
    world.now += 31_000;
    await world.enter({ email }, {}, fresh);
    expect(world.provider.asked()).toBe(asked + 1);
    const unknown = await Promise.all(
      Array.from({ length: 20 }, (_, at) => world.token({ email }, { kid: `unknown-${String(at)}` }, fresh)),
    );
    const refuseAll = async () => {
      const answers = await Promise.all(unknown.map((token) => world.signIn(token)));
      for (const { errors } of answers) expect(errors[0].extensions.code).toBe('UNAUTHENTICATED');
    };
    world.now += 29_000;
    await refuseAll();
    expect(world.provider.asked()).toBe(asked + 1);
    world.now += 2_000;
    await refuseAll();
    expect(world.provider.asked()).toBe(asked + 2);
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
    const { email } = await world.member();
    const token = await world.token({ email });
    world.provider.answering = answering;
    expect(await world.refused(token)).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    world.provider.answering = undefined;
    world.now += 6_000;
    await world.tokens(token);
  });

  test('that trickle are waited for once by all, and not by those who come right after', async () => {
    const { email } = await world.member();
    const token = await world.token({ email });
    const asked = world.provider.asked();
    world.provider.answering = (_request, response) => {
      const timer = setInterval(() => response.write(' '), 100);
      response.on('close', () => clearInterval(timer));
    };
    const answers = await Promise.all(Array.from({ length: 5 }, () => world.signIn(token)));
    for (const { errors } of answers) expect(errors[0].extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
    expect(await world.refused(token)).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    expect(world.provider.asked()).toBe(asked + 1);
  });

  test('are found among those of no use', async () => {
    const { email } = await world.member();
    const ofNoUse = [
      null,
      7,
      { kty: 'oct', k: 'x', kid: 'ec' },
      { kty: 'EC', crv: 'P-256', x: 1, y: 1, kid: 'ec' },
      { kty: 'RSA', n: 'x'.repeat(4_000), e: 'AQAB', kid: 'ec' },
      { ...world.keys.ES256.jwk, use: 'enc', kid: 'enc' },
    ];
    world.provider.keys = [...(ofNoUse as OidcServer['keys']), ...world.provider.keys];
    await world.enter({ email });
    expect(await world.refused(await world.token({ email }, { kid: 'enc' }))).toEqual(REFUSAL);
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
