import { AppError } from '../../../shared/errors.js';
import { duplicateTranslation } from '../../../shared/db/duplicate-entry.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { assertMayStandBelow, type UpwardChain } from '../../../shared/db/upward-chain.js';
import { User } from './user.entity.js';
import { userPolicy } from './user.policy.js';

const MOST_LEVELS = 50;

const hierarchy: UpwardChain = {
  entity: User,
  policy: userPolicy,
  column: 'manager_id',
  mostLevels: MOST_LEVELS,
  circle: 'would make the member of staff their own superior.',
  tooLong: `makes the chain longer than ${String(MOST_LEVELS)} superiors.`,
};

/** Checks that a member of staff, a new one where there is no id, may report to a superior. */
export function assertManager(
  tx: TransactionScope,
  userId: string | undefined,
  managerId: string,
  path: string,
): Promise<void> {
  const message = `${path}: no user with this id exists, or you may not see it.`;
  const unknown = new AppError('NOT_FOUND', message, { field: path });
  return assertMayStandBelow(tx, hierarchy, userId, managerId, { path, unknown });
}

/** Makes a broken unique index of users the failure that a client understands. */
export const translatingDuplicates = duplicateTranslation(User, 'user', {
  ux_users_external_id_live: { field: 'externalId', label: 'external id' },
});
