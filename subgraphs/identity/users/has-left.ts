import type { TransactionScope } from '../../../shared/db/transaction.js';
import { countEpochUp } from '../access/epochs.js';
import { accountOfUser } from '../accounts/find-account.js';
import { endSessionsOfAccount } from '../accounts/sessions.js';
import { assertAdministratorLeft, isAdministrator } from '../roles/last-administrator.js';
import type { User } from './user.entity.js';

/**
 * Ends all that a member of staff who works here no longer could go on by: sessions, tokens, invitations. To be called
 * once that is written, with what was before. Fails with `CONFLICT` when it was the last administrator.
 */
export async function hasLeft(tx: TransactionScope, before: Pick<User, 'id' | 'roles' | 'isActive'>): Promise<void> {
  if (isAdministrator(before)) await assertAdministratorLeft(tx);
  const account = await accountOfUser(tx.db, before.id);
  if (account) {
    await endSessionsOfAccount(tx, account.id);
    await tx.db.run('DELETE FROM one_time_tokens WHERE account_id = ?', [account.id]);
  }
  await countEpochUp(tx, before.id);
}
