import { readFile, writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { ConfigurationError, type Config } from '../../shared/config/config.js';

/** The only algorithm that tokens are signed with. */
export const TOKEN_ALGORITHM = 'EdDSA';

/** The two halves of the key that signs tokens. */
export interface TokenKey {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
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
  if (config.tokenKey !== undefined) return importTokenKey(config.tokenKey, 'KEHU_TOKEN_KEY');
  assertTokenKey(config);
  const file = path.join(config.dataFolder, 'demo-token-key.json');
  return importTokenKey(await readOrCreate(file), file);
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

async function importTokenKey(text: string, origin: string): Promise<TokenKey> {
  try {
    const jwk = JSON.parse(text) as JWK;
    const { d: _secret, ...open } = jwk;
    const [privateKey, publicKey] = await Promise.all([
      importJWK(jwk, TOKEN_ALGORITHM),
      importJWK(open, TOKEN_ALGORITHM),
    ]);
    if (jwk.d === undefined) throw new Error('no private part');
    return { privateKey: privateKey as CryptoKey, publicKey: publicKey as CryptoKey };
  } catch {
    throw new ConfigurationError(
      `${origin} must hold a private Ed25519 key as JWK; \`npm run token -- --new-key\` prints one.`,
    );
  }
}
