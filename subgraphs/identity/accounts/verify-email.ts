import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import type { VerifyEmailInput } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { Account } from './account.entity.js';
import { translatingDuplicates } from './account-rules.js';
import { accountById, emailKey } from './find-account.js';
import { invalidToken, openToken, revokeTokens, spendToken } from './one-time-tokens.js';
import { putAccountMail } from './put-account-mail.js';
import { withoutKey } from './without-key.js';

/** Takes the address that a token was mailed to for the account's, as proved; answers it. */
export async function verifyEmail(scope: Context, { token }: VerifyEmailInput): Promise<string> {
  const open = await openToken(scope.db, token, ['EMAIL'], scope.now());
  return inTransaction(withoutKey(scope), async (tx) => {
    const account = await accountById(tx.db, open.accountId);
    if (!account) throw invalidToken();
    await spendToken(tx, open);
    const email = open.email ?? account.email;
    await keepAddress(tx, account.id, email);
    if (emailKey(email) !== account.emailKeyLive) {
      // Whoever reads the mail of the old address may hold some.
      await revokeTokens(tx, account.id);
      await putAccountMail(tx, scope.services.mail, 'email-changed', account);
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
