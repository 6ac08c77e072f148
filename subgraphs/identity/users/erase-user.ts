import { namedValuesOf } from '../../../shared/external-ids/external-ids.js';
import { inTransaction, lockVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import { assertNoValues, checkedReason, requestErasure } from '../../../shared/privacy/request-erasure.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { EraseUserInput } from '../__generated__/resolvers-types.js';
import { erasable } from '../recorded.js';
import { hasLeft } from './has-left.js';
import { User } from './user.entity.js';
import { userPolicy } from './user.policy.js';

/** Erases a member of staff who has left, with the account; answers the id of the erasure. */
export async function eraseUser(scope: RequestScope, input: EraseUserInput): Promise<string> {
  const { id } = input;
  const reason = checkedReason(input.reason, 'input.reason');
  return inTransaction(scope, async (tx) => {
    const user = await lockVisible(tx, User, userPolicy, id, { withDeleted: true });
    if (user.isActive) {
      throw new AppError('CONFLICT', 'The member of staff still works here; mark that they have left first.', { id });
    }
    const externalIds = [user.externalId, ...(await namedValuesOf(tx.db, [id]))];
    assertNoValues(reason, [user.name, user.email, ...externalIds], 'input.reason');
    await hasLeft(tx, user);
    await forgetSignIns(tx, id);
    return requestErasure(tx, 'identity', erasable, { typeName: 'User', id, reason });
  });
}

async function forgetSignIns(tx: TransactionScope, userId: string): Promise<void> {
  const ofAccount = 'account_id IN (SELECT id FROM accounts WHERE user_id = ?)';
  await tx.db.run(`DELETE FROM refresh_tokens WHERE session_id IN (SELECT id FROM sessions WHERE ${ofAccount})`, [
    userId,
  ]);
  await tx.db.run(`DELETE FROM sessions WHERE ${ofAccount}`, [userId]);
  await tx.db.run(`DELETE FROM one_time_tokens WHERE ${ofAccount}`, [userId]);
}
