import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { notFound, type TransactionScope } from '../../../shared/db/transaction.js';
import { assertRolesWithinRights } from '../roles/within-rights.js';
import { lockedUser } from '../users/locked-user.js';
import type { User } from '../users/user.entity.js';
import { Account } from './account.entity.js';
import { accountOfUser } from './find-account.js';

/**
 * A member of staff, locked, whose account the caller may look after: whom they see, and who may do no more than they
 * themselves, since whoever invites somebody could sign in in their place. Fails with `NOT_FOUND` and `FORBIDDEN`.
 */
export async function userInCare(tx: TransactionScope, userId: string): Promise<User> {
  const user = await lockedUser(tx, userId);
  await assertRolesWithinRights(tx, user.roles ?? [], user);
  return user;
}

/** The account of such a member of staff. */
export async function accountInCare(tx: TransactionScope, userId: string): Promise<Account> {
  const user = await userInCare(tx, userId);
  const account = await accountOfUser(tx.db, user.id);
  if (!account) throw notFound('account', userId);
  return account;
}

/** Has the history tell of what was done to an account beside its fields. */
export async function noteChange(
  tx: TransactionScope,
  accountId: string,
  verb: 'invited' | 'signed-out',
): Promise<void> {
  await tx.changes.track(Account, [accountId]);
  await tx.db.run('UPDATE accounts SET updated_at = ?, version = version + 1 WHERE id = ?', [
    toDatabaseInstant(tx.now()),
    accountId,
  ]);
  tx.changes.occasion([accountId], { verb });
}
