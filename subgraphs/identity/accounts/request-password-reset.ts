import { inTransaction } from '../../../shared/db/transaction.js';
import type { Context } from '../context.js';
import { countAttempt } from './attempts.js';
import { accountByEmail, emailKey } from './find-account.js';
import { issueToken } from './one-time-tokens.js';
import { putAccountMail } from './put-account-mail.js';
import { withoutKey } from './without-key.js';

/** How often within 15 minutes: for one address, and from one network address. */
const MOST = { email: 5, address: 50 };

/**
 * Mails a token for a new password. Whether there is an account shows neither in the answer nor in the time it takes: the
 * same rows are written for nobody, to whom then nothing is sent.
 */
export async function requestPasswordReset(scope: Context, email: string): Promise<void> {
  if (scope.address !== undefined) await countAttempt(scope, `reset-from:${scope.address}`, MOST.address);
  await countAttempt(scope, `reset:${emailKey(email)}`, MOST.email);
  await inTransaction(withoutKey(scope), async (tx) => {
    const account = (await accountByEmail(tx.db, email)) ?? null;
    const issued = await issueToken(tx, { accountId: account?.id ?? tx.newId('acc'), purpose: 'RESET' });
    await putAccountMail(tx, scope.services.mail, 'password-reset', account, { issued });
  });
}
