import { createLocalJWKSet, decodeProtectedHeader, jwtVerify, SignJWT, type JSONWebKeySet } from 'jose';
import { startGraphServer } from '../../test/kit/graph-server.js';
import { readConfig } from '../config/config.js';
import { issueToken, verifyToken } from './access-token.js';
import { loadTokenKey, newTokenKey } from './token-key.js';

const SUBJECT = { roles: ['analyst'], userId: 'usr_1' };
const REFUSED = expect.objectContaining({ code: 'UNAUTHENTICATED', message: 'The token is not valid.' }) as Error;

const load = (key: string, previous?: string) =>
  loadTokenKey(
    readConfig({ KEHU_TOKEN_KEY: key, ...(previous === undefined ? {} : { KEHU_TOKEN_KEY_PREVIOUS: previous }) }),
  );

test('tokens of the key before count until it is taken out, whichever half of it is configured', async () => {
  const [old, recent] = [await newTokenKey(), await newTokenKey()];
  const token = await issueToken(await load(old), SUBJECT, '1h');
  const { d: _private, ...open } = JSON.parse(old) as Record<string, string>;
  for (const previous of [old, JSON.stringify(open)]) {
    const key = await load(recent, previous);
    expect(await verifyToken(key, token)).toMatchObject({ sub: 'usr_1', roles: ['analyst'] });
    const renewed = await issueToken(key, SUBJECT, '1h');
    expect(decodeProtectedHeader(renewed)).toEqual({ alg: 'EdDSA', typ: 'at+jwt', kid: key.id });
    expect(await verifyToken(await load(recent), renewed)).toMatchObject({ sub: 'usr_1' });
  }
  await expect(verifyToken(await load(recent), token)).rejects.toEqual(REFUSED);
});

test('a token that names another key than it was signed by is refused', async () => {
  const [old, recent] = [await newTokenKey(), await newTokenKey()];
  const key = await load(recent, old);
  const stranger = await load(await newTokenKey());
  for (const kid of [key.id, key.previous?.id ?? '', stranger.id, '', '../../etc/passwd']) {
    const forged = await new SignJWT({ roles: ['administrator'] })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid, jku: 'http://127.0.0.1:9/keys' })
      .setSubject('usr_1')
      .setIssuer('kehu')
      .setAudience('kehu-graph')
      .setExpirationTime('1h')
      .sign(stranger.privateKey);
    await expect(verifyToken(key, forged)).rejects.toEqual(REFUSED);
  }
});

test.each(['{}', 'no JSON', '{"kty":"RSA","n":"x","e":"AQAB"}'])('%s is no key that was before', async (text) => {
  await expect(load(await newTokenKey(), text)).rejects.toThrow(
    'KEHU_TOKEN_KEY_PREVIOUS must hold an Ed25519 key as JWK, the public half or the whole.',
  );
});

test('others verify tokens by the keys that are published, which tell no secret', async () => {
  const server = await startGraphServer('sqlite');
  try {
    const { status, json, text } = await server.fetch('/.well-known/jwks.json');
    expect(status).toBe(200);
    expect(text).not.toContain('"d"');
    const { payload } = await jwtVerify(
      await server.token('analyst'),
      createLocalJWKSet(json as unknown as JSONWebKeySet),
      {
        issuer: 'kehu',
        audience: 'kehu-graph',
      },
    );
    expect(payload.roles).toEqual(['analyst']);
    expect((await server.fetch('/.well-known/other')).status).toBe(404);
    expect((await server.fetch('/.well-known/jwks.json', { method: 'POST' })).status).toBe(400);
  } finally {
    await server.close();
  }
});
