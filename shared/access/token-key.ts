import { readFile, writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { ConfigurationError, type Config } from '../../shared/config/config.js';

/** The only algorithm that tokens are signed with. */
export const TOKEN_ALGORITHM = 'EdDSA';

/** A key whose tokens are taken. */
export interface VerifyingKey {
  readonly publicKey: CryptoKey;
  /** Names the key in tokens: its thumbprint, RFC 7638. */
  readonly id: string;
  /** The public half as others read it. */
  readonly jwk: JWK;
}

/** The key that signs tokens, and the one that signed them before, whose tokens still count. */
export interface TokenKey extends VerifyingKey {
  readonly privateKey: CryptoKey;
  readonly previous: VerifyingKey | undefined;
}

/** Fails unless a key is configured or the demo key is allowed. */
export function assertTokenKey(config: Config): void {
  if (config.tokenKey === undefined && !config.demo) {
    throw new ConfigurationError(
      'KEHU_TOKEN_KEY is missing: without KEHU_DEMO=1 the demo key is refused. `npm run token -- --new-key` prints one.',
    );
  }
}

/** The configured key, or the demo key of this data folder, which is made on first use and never leaves the folder. */
export async function loadTokenKey(config: Config): Promise<TokenKey> {
  const previous =
    config.previousTokenKey === undefined
      ? undefined
      : await importVerifyingKey(config.previousTokenKey, 'KEHU_TOKEN_KEY_PREVIOUS');
  if (config.tokenKey !== undefined) return { ...(await importTokenKey(config.tokenKey, 'KEHU_TOKEN_KEY')), previous };
  assertTokenKey(config);
  const file = path.join(config.dataFolder, 'demo-token-key.json');
  return { ...(await importTokenKey(await readOrCreate(file), file)), previous };
}

/** A new private key as JWK, for `KEHU_TOKEN_KEY`. */
export async function newTokenKey(): Promise<string> {
  const { privateKey } = await generateKeyPair(TOKEN_ALGORITHM, { extractable: true, crv: 'Ed25519' });
  return JSON.stringify(await exportJWK(privateKey));
}

async function readOrCreate(file: string): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await writeFile(file, await newTokenKey(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
  return readFile(file, 'utf8');
}

async function importTokenKey(text: string, origin: string): Promise<Omit<TokenKey, 'previous'>> {
  try {
    const jwk = JSON.parse(text) as JWK;
    if (jwk.d === undefined) throw new Error('no private part');
    const privateKey = (await importJWK(jwk, TOKEN_ALGORITHM)) as CryptoKey;
    return { ...(await importPublic(jwk)), privateKey };
  } catch {
    throw new ConfigurationError(
      `${origin} must hold a private Ed25519 key as JWK; \`npm run token -- --new-key\` prints one.`,
    );
  }
}

/** Of a private key the public half is all that is needed. */
async function importVerifyingKey(text: string, origin: string): Promise<VerifyingKey> {
  try {
    return await importPublic(JSON.parse(text) as JWK);
  } catch {
    throw new ConfigurationError(`${origin} must hold an Ed25519 key as JWK, the public half or the whole.`);
  }
}

async function importPublic({ kty, crv, x }: JWK): Promise<VerifyingKey> {
  if (kty !== 'OKP' || crv !== 'Ed25519' || x === undefined) throw new Error('no Ed25519 key');
  const id = await calculateJwkThumbprint({ kty, crv, x });
  const jwk = { kty, crv, x, kid: id, use: 'sig', alg: TOKEN_ALGORITHM };
  return { publicKey: (await importJWK(jwk, TOKEN_ALGORITHM)) as CryptoKey, id, jwk };
}
