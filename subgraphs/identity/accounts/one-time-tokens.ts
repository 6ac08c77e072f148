import { unauthenticated } from '../../../shared/access/access-token.js';
import type { Reader } from '../../../shared/db/database.js';
import { placeholders } from '../../../shared/db/lookup.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import type { AppError } from '../../../shared/errors.js';
import { later } from '../../../shared/values/later.js';
import { newSecretToken, secretHash } from './secret-token.js';

/** What a token lets its holder do: choose a first password, choose a new one, prove an e-mail address. */
export type TokenPurpose = 'PASSWORD' | 'RESET' | 'EMAIL';

const HOUR = 3_600_000;
const LIFETIMES: Readonly<Record<TokenPurpose, number>> = { PASSWORD: 72 * HOUR, RESET: HOUR, EMAIL: 72 * HOUR };

/** A token as it is shown once. */
export interface IssuedToken {
  readonly token: string;
  readonly expiresAt: string;
}

/** A token that was made and not used yet. */
export interface OpenToken {
  readonly hash: string;
  readonly accountId: string;
  readonly purpose: TokenPurpose;
  /** The address that it proves. */
  readonly email: string | null;
}

/** Makes a token of an account, in place of one for the same purpose. */
export async function issueToken(
  tx: TransactionScope,
  { accountId, purpose, email = null }: { accountId: string; purpose: TokenPurpose; email?: string | null },
): Promise<IssuedToken> {
  const { token, hash } = newSecretToken('kot');
  const expiresAt = later(tx.now(), LIFETIMES[purpose]);
  await tx.db.run('DELETE FROM one_time_tokens WHERE account_id = ? AND purpose = ?', [accountId, purpose]);
  await tx.db.run(
    'INSERT INTO one_time_tokens (token_hash, account_id, purpose, email, expires_at, used_at) VALUES (?, ?, ?, ?, ?, NULL)',
    [hash, accountId, purpose, email, toDatabaseInstant(expiresAt)],
  );
  return { token, expiresAt };
}

/** Finds a token that works for one of these purposes; fails with `UNAUTHENTICATED`. */
export async function openToken(
  db: Reader,
  token: string,
  purposes: readonly TokenPurpose[],
  now: string,
): Promise<OpenToken> {
  const hash = secretHash(token);
  const [row] = await db.query(
    `SELECT account_id, purpose, email FROM one_time_tokens WHERE token_hash = ? AND used_at IS NULL AND expires_at > ? ` +
      `AND purpose IN (${placeholders(purposes)})`,
    [hash, toDatabaseInstant(now), ...purposes],
  );
  if (!row) throw invalidToken();
  return {
    hash,
    accountId: row.account_id as string,
    purpose: row.purpose as TokenPurpose,
    email: row.email as string | null,
  };
}

/** Uses a token up; fails with `UNAUTHENTICATED` when somebody else was faster. */
export async function spendToken(tx: TransactionScope, { hash }: OpenToken): Promise<void> {
  const now = toDatabaseInstant(tx.now());
  const spent = await tx.db.run(
    'UPDATE one_time_tokens SET used_at = ? WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?',
    [now, hash, now],
  );
  if (spent === 0) throw invalidToken();
}

/** Lets none of an account's tokens work any more: somebody may have asked for them who had the old password. */
export async function revokeTokens(tx: TransactionScope, accountId: string): Promise<void> {
  await tx.db.run('DELETE FROM one_time_tokens WHERE account_id = ?', [accountId]);
}

/** The refusal of a token. */
export function invalidToken(): AppError {
  return unauthenticated('The token is not valid, or no longer; ask for a new one.');
}
