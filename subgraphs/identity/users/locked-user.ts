import { lockVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { assertRolesWithinRights } from '../roles/within-rights.js';
import { User } from './user.entity.js';
import { userPolicy } from './user.policy.js';

/** A member of staff whom the caller may see, locked until the commit; fails with `NOT_FOUND`. */
export function lockedUser(tx: TransactionScope, id: string): Promise<User> {
  return lockVisible(tx, User, userPolicy, id);
}

/**
 * Fails with `FORBIDDEN` where a change would let somebody else, or somebody again, sign in with rights that the caller does
 * not have: an identity provider knows people by external id and address.
 */
export async function assertMayChange(
  tx: TransactionScope,
  before: Pick<User, 'id' | 'roles' | 'teamId' | 'isActive' | 'externalId' | 'email'>,
  { externalId, email, isActive }: Partial<Pick<User, 'externalId' | 'email' | 'isActive'>>,
): Promise<void> {
  const isOther =
    (externalId !== undefined && externalId !== before.externalId) || (email !== undefined && email !== before.email);
  const isBack = isActive === true && !before.isActive;
  if (isOther || isBack) await assertRolesWithinRights(tx, before.roles ?? [], before);
}
