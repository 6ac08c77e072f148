import { unauthenticated } from '../../../shared/access/access-token.js';
import { inTransaction } from '../../../shared/db/transaction.js';
import type { ChangePasswordInput, SetPasswordInput } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { forgetSignInAttempts } from './attempts.js';
import { accountById, lockedAccount } from './find-account.js';
import { keepPassword, keepVerified } from './keep-password.js';
import { openRegistered } from './open-registered.js';
import { ownAccount } from './own-account.js';
import { invalidToken, openToken, spendToken } from './one-time-tokens.js';
import { checkedPassword, hashOf } from './passwords.js';
import { assertSamePassword, provePassword } from './prove-password.js';
import { openRegistration } from './registrations.js';
import { isOpen } from './sessions.js';
import { withoutKey } from './without-key.js';

/** Chooses the password of an account, or of the one that somebody has registered for, by a one-time token; answers the address. */
export async function setPassword(scope: Context, { token, password }: SetPasswordInput): Promise<string> {
  const registration = await openRegistration(scope, token);
  if (registration) return openRegistered(scope, registration, password);
  const open = await openToken(scope.db, token, ['PASSWORD', 'RESET'], scope.now());
  const account = await accountById(scope.db, open.accountId);
  if (!account) throw invalidToken();
  const hash = await hashOf(checkedPassword(password, account.email, 'input.password'), scope.deadline);
  await inTransaction(withoutKey(scope), async (tx) => {
    if (!(await lockedAccount(tx, account))) throw invalidToken();
    await spendToken(tx, open);
    await keepPassword(tx, account, hash);
    // Only who reads the mail of the address has such a token.
    if (open.purpose === 'RESET') await keepVerified(tx, account.id);
  });
  await forgetSignInAttempts(scope, account.email);
  return account.email;
}

/** Changes the caller's own password; answers when. */
export async function changePassword(scope: Context, { password, newPassword }: ChangePasswordInput): Promise<string> {
  const { account, sessionId } = await ownAccount(scope);
  await provePassword(scope, account, password);
  const hash = await hashOf(checkedPassword(newPassword, account.email, 'input.newPassword'), scope.deadline);
  return inTransaction(withoutKey(scope), async (tx) => {
    assertSamePassword(account, await lockedAccount(tx, account));
    if (!(await isOpen(tx, sessionId))) throw unauthenticated('The session has ended; sign in again.');
    return keepPassword(tx, account, hash, sessionId);
  });
}
