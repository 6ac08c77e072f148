import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 bits with a prefix that tells what it is for, and what is kept of it. */
export function newSecretToken(prefix: string): { token: string; hash: string } {
  const token = `${prefix}_${randomBytes(32).toString('base64url')}`;
  return { token, hash: secretHash(token) };
}

/** What is kept of a secret token: enough to know it again, nothing to use. */
export function secretHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
