import { timingSafeEqual } from 'node:crypto';
import type { Reader } from '../../../shared/db/database.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { newSecretToken, secretHash } from '../accounts/secret-token.js';

/** Keeps a new secret of an app as its hash, within the transaction. A secret is random, so that a fast hash is enough. */
export async function addSecret(
  tx: TransactionScope,
  clientId: string,
  { token, hash }: ReturnType<typeof newSecretToken>,
): Promise<void> {
  await tx.db.run(
    'INSERT INTO api_client_secrets (id, client_id, secret_hash, last_four, created_at, expires_at) VALUES (?, ?, ?, ?, ?, NULL)',
    [tx.newId('sec'), clientId, hash, token.slice(-4), toDatabaseInstant(tx.now())],
  );
}

/** A new secret for an app. */
export function newAppSecret(): ReturnType<typeof newSecretToken> {
  return newSecretToken('kas');
}

/** Whether an app has this secret now; it takes as long whatever is wrong. */
export async function isSecretOf(db: Reader, clientId: string, secret: string, now: string): Promise<boolean> {
  const rows = await db.query(
    'SELECT secret_hash FROM api_client_secrets WHERE client_id = ? AND (expires_at IS NULL OR expires_at > ?)',
    [clientId, toDatabaseInstant(now)],
  );
  const given = Buffer.from(secretHash(secret));
  return rows.filter(({ secret_hash: hash }) => timingSafeEqual(given, Buffer.from(hash as string))).length > 0;
}
