import { inTransaction } from '../../../shared/db/transaction.js';
import type { ChangeEmailInput } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { countAttempt } from './attempts.js';
import { lockedAccount } from './find-account.js';
import { issueToken } from './one-time-tokens.js';
import { ownAccount } from './own-account.js';
import { assertSamePassword, provePassword } from './prove-password.js';
import { putAccountMail } from './put-account-mail.js';
import { withoutKey } from './without-key.js';

/** Mails to strangers that one account may cause within 15 minutes. */
const MOST_MAILS = 5;

/**
 * Mails a token to the address that is to be the caller's; it counts once that was used. Whether another account has the
 * address shows only to whoever can read its mail.
 */
export async function changeEmail(scope: Context, { email, password }: ChangeEmailInput): Promise<void> {
  const { account } = await ownAccount(scope);
  await provePassword(scope, account, password);
  await countAttempt(scope, `change-email:${account.id}`, MOST_MAILS);
  await inTransaction(withoutKey(scope), async (tx) => {
    assertSamePassword(account, await lockedAccount(tx, account));
    const issued = await issueToken(tx, { accountId: account.id, purpose: 'EMAIL', email });
    await putAccountMail(tx, scope.services.mail, 'email-change', account, { to: email, issued });
  });
}
