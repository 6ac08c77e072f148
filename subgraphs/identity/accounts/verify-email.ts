import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import type { VerifyEmailInput } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { Account } from './account.entity.js';
import { translatingDuplicates } from './account-rules.js';
import { emailKey, lockedAccount } from './find-account.js';
import { invalidToken, openToken, revokeTokens, spendToken } from './one-time-tokens.js';
import { ownAccount } from './own-account.js';
import { putAccountMail } from './put-account-mail.js';
import { forgetRegistrations } from './registrations.js';
import { withoutKey } from './without-key.js';

/**
 * Takes the address that a token was mailed to for the caller's, as proved; answers it. It takes somebody who has signed in,
 * so that nobody gives an account of somebody else's their address by following a mail that they did not ask for.
 */
export async function verifyEmail(scope: Context, { token }: VerifyEmailInput): Promise<string> {
  const { account } = await ownAccount(scope);
  const open = await openToken(scope.db, token, ['EMAIL'], scope.now());
  const { email } = open;
  if (open.accountId !== account.id || email === null) throw invalidToken();
  return inTransaction(withoutKey(scope), async (tx) => {
    const current = await lockedAccount(tx, account);
    if (!current) throw invalidToken();
    await spendToken(tx, open);
    await keepAddress(tx, current.id, email);
    if (emailKey(email) !== current.emailKeyLive) {
      // Whoever reads the mail of the old address may hold some.
      await revokeTokens(tx, current.id);
      await forgetRegistrations(tx, current.email);
      await putAccountMail(tx, scope.services.mail, 'email-changed', current);
    }
    return email;
  });
}

async function keepAddress(tx: TransactionScope, accountId: string, email: string): Promise<void> {
  const now = toDatabaseInstant(tx.now());
  await tx.changes.track(Account, [accountId]);
  await translatingDuplicates('input', () =>
    tx.db.run(
      'UPDATE accounts SET email = ?, email_key_live = ?, email_verified_at = ?, updated_at = ?, version = version + 1 WHERE id = ?',
      [email, emailKey(email), now, now, accountId],
    ),
  );
}
