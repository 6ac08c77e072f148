import { unauthenticated } from '../../../shared/access/access-token.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import type { ChangePasswordInput, SetPasswordInput } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { Account } from './account.entity.js';
import { forgetSignInAttempts } from './attempts.js';
import { accountById, lockedAccount } from './find-account.js';
import { ownAccount } from './own-account.js';
import { invalidToken, openToken, revokeTokens, spendToken } from './one-time-tokens.js';
import { checkedPassword, hashOf } from './passwords.js';
import { assertSamePassword, provePassword } from './prove-password.js';
import { endSessionsOfAccount, isOpen } from './sessions.js';
import { withoutKey } from './without-key.js';

/** Chooses the password of an account by a one-time token; answers the address. */
export async function setPassword(scope: Context, { token, password }: SetPasswordInput): Promise<string> {
  const open = await openToken(scope.db, token, ['PASSWORD', 'RESET'], scope.now());
  const account = await accountById(scope.db, open.accountId);
  if (!account) throw invalidToken();
  const hash = await hashOf(checkedPassword(password, account.email, 'input.password'), scope.deadline);
  await inTransaction(withoutKey(scope), async (tx) => {
    if (!(await lockedAccount(tx, account))) throw invalidToken();
    await spendToken(tx, open);
    await keepPassword(tx, account.id, hash);
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
    return keepPassword(tx, account.id, hash, sessionId);
  });
}

/** Keeps a password and ends every session but one; answers when. */
async function keepPassword(
  tx: TransactionScope,
  accountId: string,
  hash: string,
  exceptSession?: string,
): Promise<string> {
  const now = tx.now();
  await tx.changes.track(Account, [accountId]);
  await tx.db.run(
    'UPDATE accounts SET password_hash = ?, password_set_at = ?, updated_at = ?, version = version + 1 WHERE id = ?',
    [hash, toDatabaseInstant(now), toDatabaseInstant(now), accountId],
  );
  await revokeTokens(tx, accountId);
  await endSessionsOfAccount(tx, accountId, exceptSession);
  return now;
}

async function keepVerified(tx: TransactionScope, accountId: string): Promise<void> {
  await tx.db.run('UPDATE accounts SET email_verified_at = COALESCE(email_verified_at, ?) WHERE id = ?', [
    toDatabaseInstant(tx.now()),
    accountId,
  ]);
}
