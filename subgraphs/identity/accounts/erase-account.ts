import { inTransaction, lockVisible } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import { assertNoValues, checkedReason, requestErasure } from '../../../shared/privacy/request-erasure.js';
import type { EraseAccountInput } from '../__generated__/resolvers-types.js';
import { countEpochUp } from '../access/epochs.js';
import type { Context } from '../context.js';
import { erasable } from '../recorded.js';
import { Account } from './account.entity.js';
import { accountPolicy } from './account.policy.js';
import { forgetRegistrations } from './registrations.js';
import { endSessionsOfAccount } from './sessions.js';

/** Erases an account of a customer, and leaves the customer as it is; answers the id of the erasure. */
export async function eraseAccount(scope: Context, input: EraseAccountInput): Promise<string> {
  const { id } = input;
  const reason = checkedReason(input.reason, 'input.reason');
  return inTransaction(scope, async (tx) => {
    const account = await lockVisible(tx, Account, accountPolicy, id, { withDeleted: true });
    const { userId, email, registeredValues } = account;
    if (userId !== null) {
      throw new AppError('CONFLICT', 'It belongs to a member of staff, and goes with them.', { id, userId });
    }
    assertNoValues(reason, [email, ...(registeredValues ?? []).map(({ value }) => value)], 'input.reason');
    await endSessionsOfAccount(tx, id);
    await countEpochUp(tx, id);
    await forgetRegistrations(tx, email);
    return requestErasure(tx, 'identity', erasable, { typeName: 'Account', id, reason });
  });
}
