import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTHeaderParameters } from 'jose';

/** A key of the provider. */
export interface ProviderKey {
  readonly id: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

/** How the address of the keys answers. */
type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** An identity provider of the tests: keys at an address of this machine, and the tokens that they sign. */
export interface OidcServer {
  readonly issuer: string;
  readonly jwksUrl: string;
  /** Keys as the address tells them. */
  keys: JWK[];
  /** What the address answers in place of the keys. */
  answering: Answering | undefined;
  /** How often the keys were asked for. */
  readonly asked: () => number;
  /** Signs claims as they are. */
  sign(key: ProviderKey, claims: object, header?: Partial<JWTHeaderParameters>): Promise<string>;
  close(): Promise<void>;
}

/** Makes a key, and what the provider tells of it. */
export async function providerKey(alg: string, id: string): Promise<ProviderKey> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return { id, alg, privateKey, jwk: { ...(await exportJWK(publicKey)), kid: id, use: 'sig' } };
}

/** Starts the provider on a free port. */
export async function startOidcServer(): Promise<OidcServer> {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    if (provider.answering) provider.answering(request, response);
    else response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: provider.keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const provider: OidcServer = {
    issuer: `${origin}/realms/agency`,
    jwksUrl: `${origin}/realms/agency/certs`,
    keys: [],
    answering: undefined,
    asked: () => asked,
    sign: ({ privateKey, alg, id }, claims, header) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg, kid: id, typ: 'JWT', ...header })
        .sign(privateKey, { crit: { x: true } }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return provider;
}
