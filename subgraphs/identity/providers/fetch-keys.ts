import type { JSONWebKeySet, JWK } from 'jose';
import { request } from 'undici';

/** Milliseconds that the provider has to tell its keys, from the first byte to the last. */
const TIMEOUT = 3_000;
const MOST_BYTES = 256 * 1024;
const MOST_KEYS = 100;
/** A key of 8,192 bits; checking by a larger one takes long. */
const LONGEST_MODULUS = 1_366;

/**
 * Reads the keys of the provider. Fails when the address does not answer 200 in time, sends on to elsewhere, or answers
 * too much or anything but a set of keys.
 */
export async function fetchKeys(url: string): Promise<JSONWebKeySet> {
  const signal = AbortSignal.timeout(TIMEOUT);
  const { statusCode, headers, body } = await request(url, {
    signal,
    headersTimeout: TIMEOUT,
    bodyTimeout: TIMEOUT,
    headers: { accept: 'application/jwk-set+json, application/json' },
  });
  if (statusCode !== 200 || Number(headers['content-length'] ?? 0) > MOST_BYTES) {
    body.on('error', () => undefined).destroy();
    throw new Error(`the address of the keys answered ${String(statusCode)}, or too much`);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Leaving the loop destroys the body.
    if (size > MOST_BYTES) throw new Error('the keys are larger than 256 KB');
    chunks.push(chunk);
  }
  return keysOf(JSON.parse(Buffer.concat(chunks).toString('utf8')));
}

/** The keys that a signature of ours can be checked by; secrets, and what is too large, are left out. */
function keysOf(answer: unknown): JSONWebKeySet {
  const { keys } = (answer ?? {}) as { keys?: unknown };
  if (!Array.isArray(keys)) throw new Error('there are no keys in the answer');
  if (keys.length > MOST_KEYS) throw new Error('there are more than 100 keys');
  return { keys: (keys as unknown[]).flatMap((key) => publicKey(key) ?? []) };
}

function publicKey(key: unknown): JWK | undefined {
  if (typeof key !== 'object' || key === null) return undefined;
  const { kty, crv, kid, use, alg, key_ops, n, e, x, y } = key as Record<string, unknown>;
  const named = { kid, use, alg, key_ops };
  if (![kid, use, alg].every((each) => each === undefined || typeof each === 'string')) return undefined;
  if (key_ops !== undefined && !Array.isArray(key_ops)) return undefined;
  const areTexts = (...texts: unknown[]) => texts.every((text) => typeof text === 'string');
  const known = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
  if (kty === 'RSA' && areTexts(n, e) && (n as string).length <= LONGEST_MODULUS && (e as string).length <= 8) {
    return { ...known, kty, n, e } as JWK;
  }
  if (kty === 'EC' && crv === 'P-256' && areTexts(x, y)) return { ...known, kty, crv, x, y } as JWK;
  if (kty === 'OKP' && crv === 'Ed25519' && areTexts(x)) return { ...known, kty, crv, x } as JWK;
  return undefined;
}
