import { toDatabaseInstant } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import type { FormValue, GivenConsent } from '../../../shared/forms/form-values.js';
import { decrypt, encrypt, type DataKeys } from '../../../shared/journal/data-keys.js';
import { later } from '../../../shared/values/later.js';
import type { Context } from '../context.js';
import { emailKey } from './find-account.js';
import { invalidToken, type IssuedToken } from './one-time-tokens.js';
import { newSecretToken, secretHash } from './secret-token.js';

/** What a visitor said who wants an account: nothing of it counts before the address is proved. */
export interface Registration {
  readonly email: string;
  readonly language: string;
  readonly values: readonly FormValue[];
  readonly consents: readonly GivenConsent[];
}

/** A registration whose token was shown. */
export interface OpenRegistration extends Registration {
  readonly hash: string;
}

const PURPOSE = 'registrations';
const placeOf = (hash: string) => `registration:${hash}`;

/**
 * Keeps a registration until its token is used or has expired. There may be several for one address: whoever reads its mail
 * chooses which of them counts, and nobody else can take one out.
 */
export async function keepRegistration(
  tx: TransactionScope,
  registration: Registration,
  lifetimeMs: number,
): Promise<IssuedToken> {
  const { keys } = tx.journal;
  const { token, hash } = newSecretToken('kot');
  const expiresAt = later(tx.now(), lifetimeMs);
  await tx.db.run('INSERT INTO registrations (token_hash, email_hash, content, expires_at) VALUES (?, ?, ?, ?)', [
    hash,
    emailHash(keys, registration.email),
    encrypt(keys.derive(PURPOSE), JSON.stringify(registration), placeOf(hash)),
    toDatabaseInstant(expiresAt),
  ]);
  return { token, expiresAt };
}

/** The registration that a token is for; undefined when it is for none, or for none any more. */
export async function openRegistration(scope: Context, token: string): Promise<OpenRegistration | undefined> {
  const hash = secretHash(token);
  const [row] = await scope.db.query('SELECT content FROM registrations WHERE token_hash = ? AND expires_at > ?', [
    hash,
    toDatabaseInstant(scope.now()),
  ]);
  if (!row) return undefined;
  const opened = decrypt(scope.journal.keys.derive(PURPOSE), row.content as string, placeOf(hash));
  return { ...(JSON.parse(opened) as Registration), hash };
}

/** Uses a registration up; fails with `UNAUTHENTICATED` when somebody else was faster. */
export async function spendRegistration(tx: TransactionScope, { hash }: OpenRegistration): Promise<void> {
  const spent = await tx.db.run('DELETE FROM registrations WHERE token_hash = ? AND expires_at > ?', [
    hash,
    toDatabaseInstant(tx.now()),
  ]);
  if (spent === 0) throw invalidToken();
}

/** Lets no token work any more that was mailed to an address since somebody registered with it. */
export async function forgetRegistrations(tx: TransactionScope, email: string): Promise<void> {
  await tx.db.run('DELETE FROM registrations WHERE email_hash = ?', [emailHash(tx.journal.keys, email)]);
}

function emailHash(keys: DataKeys, email: string): string {
  return keys.identityHash('email', emailKey(email));
}
