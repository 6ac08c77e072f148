import { Secret, TOTP } from 'otpauth';
import { unauthenticated } from '../../../shared/access/access-token.js';
import { toDatabaseInstant, toNumber } from '../../../shared/db/rows.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import { decrypt, encrypt } from '../../../shared/journal/data-keys.js';
import { cleanedText } from '../../../shared/text/cleaned-text.js';
import type { BeginTotpInput } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { Account } from './account.entity.js';
import { countAttempt, forgetAttempts } from './attempts.js';
import { accountInCare } from './account-in-care.js';
import { lockedAccount } from './find-account.js';
import { ownAccount } from './own-account.js';
import { assertSamePassword, provePassword } from './prove-password.js';
import { withoutKey } from './without-key.js';

/** Seconds of a step; a code counts one step before and after its own. */
const PERIOD = 30;
const SECRET_BYTES = 20;

/** What the key is for that secrets are sealed with. */
const PURPOSE = 'totp-secrets';
const placeOf = (accountId: string) => `account:${accountId}`;

/** Makes a secret for the caller's authenticator, which does not count yet. */
export async function beginTotp(
  scope: Context,
  { label, password }: BeginTotpInput,
): Promise<{ secret: string; uri: string }> {
  const issuer = cleanedText(label, 'input.label', { max: 60 });
  const { account } = await ownAccount(scope);
  if (account.userId === null) throw new AppError('FORBIDDEN', 'An authenticator is for members of staff.');
  await provePassword(scope, account, password);
  const secret = new Secret({ size: SECRET_BYTES });
  await inTransaction(withoutKey(scope), async (tx) => {
    assertSamePassword(account, await withoutTotp(tx, account));
    const sealed = encrypt(tx.journal.keys.derive(PURPOSE), secret.base32, placeOf(account.id));
    await tx.db.run('UPDATE accounts SET totp_secret = ?, totp_last_step = NULL WHERE id = ?', [sealed, account.id]);
  });
  return { secret: secret.base32, uri: new TOTP({ issuer, label: account.email, secret, period: PERIOD }).toString() };
}

/** Has sign-ins ask for a code from now on, once the caller has shown one; answers since when. */
export async function confirmTotp(scope: Context, code: string): Promise<string> {
  const { account } = await ownAccount(scope);
  const attempts = `totp:${account.id}`;
  await countAttempt(scope, attempts);
  const since = await inTransaction(withoutKey(scope), async (tx) => {
    await withoutTotp(tx, account);
    if (!(await takeCode(tx, account.id, code))) throw unauthenticated('The code is wrong.');
    const now = tx.now();
    await tx.changes.track(Account, [account.id]);
    await tx.db.run('UPDATE accounts SET totp_enabled_at = ?, updated_at = ?, version = version + 1 WHERE id = ?', [
      toDatabaseInstant(now),
      toDatabaseInstant(now),
      account.id,
    ]);
    return now;
  });
  await forgetAttempts(scope, attempts);
  return since;
}

/** Locks an account; fails with `CONFLICT` when it has an authenticator that counts. */
async function withoutTotp(tx: TransactionScope, { id, userId }: Account): Promise<Account | undefined> {
  const account = await lockedAccount(tx, { id, userId });
  if (account && account.totpEnabledAt !== null) {
    throw new AppError('CONFLICT', 'This account has an authenticator already.');
  }
  return account;
}

/** Takes the authenticator from an account; answers its id. */
export async function removeTotp(scope: Context, userId: string): Promise<string> {
  return inTransaction(scope, async (tx) => {
    const account = await accountInCare(tx, userId);
    await tx.changes.track(Account, [account.id]);
    await tx.db.run(
      'UPDATE accounts SET totp_secret = NULL, totp_enabled_at = NULL, totp_last_step = NULL, updated_at = ?, version = version + 1 WHERE id = ?',
      [toDatabaseInstant(tx.now()), account.id],
    );
    return account.id;
  });
}

/** Takes a code, unless it is wrong or was taken before; two requests with the same code wait for each other here. */
export async function takeCode(tx: TransactionScope, accountId: string, code: string): Promise<boolean> {
  const [row] = await tx.db.query(
    `SELECT totp_secret, totp_last_step FROM accounts WHERE id = ? AND deleted_at IS NULL${tx.db.forUpdate}`,
    [accountId],
  );
  const sealed = (row?.totp_secret ?? null) as string | null;
  if (sealed === null || !/^\d{6}$/.test(code)) return false;
  const secret = Secret.fromBase32(decrypt(tx.journal.keys.derive(PURPOSE), sealed, placeOf(accountId)));
  const timestamp = Date.parse(tx.now());
  const delta = new TOTP({ secret, period: PERIOD }).validate({ token: code, timestamp, window: 1 });
  if (delta === null) return false;
  const step = Math.floor(timestamp / 1000 / PERIOD) + delta;
  if (row?.totp_last_step != null && toNumber(row.totp_last_step) >= step) return false;
  await tx.db.run('UPDATE accounts SET totp_last_step = ? WHERE id = ?', [step, accountId]);
  return true;
}
