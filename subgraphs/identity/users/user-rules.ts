import { AppError, badInput } from '../../../shared/errors.js';
import { duplicateTranslation } from '../../../shared/db/duplicate-entry.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { User } from './user.entity.js';
import { userPolicy } from './user.policy.js';

const MOST_LEVELS = 50;

/**
 * Checks that a member of staff, a new one where there is no id, may report to a superior: the superior exists, the
 * caller sees them, and they do not themselves report to the member of staff. The chain upward is locked, so that two
 * changes at once cannot close a circle between them.
 */
export async function assertManager(
  tx: TransactionScope,
  userId: string | undefined,
  managerId: string,
  path: string,
): Promise<void> {
  const visible = userPolicy.predicate(tx.principal, 'u');
  let [row] = await tx.db.query(
    `SELECT u.manager_id FROM users u WHERE u.id = ? AND u.deleted_at IS NULL AND ${visible.sql}${tx.db.forUpdate}`,
    [managerId, ...visible.parameters],
  );
  if (!row)
    throw new AppError('NOT_FOUND', `${path}: no user with this id exists, or you may not see it.`, { field: path });
  let above: string | null = managerId;
  for (let level = 0; above !== null; level += 1) {
    if (above === userId) throw badInput(path, 'would make the member of staff their own superior.');
    if (level === MOST_LEVELS) throw badInput(path, `makes the chain longer than ${String(MOST_LEVELS)} superiors.`);
    above = (row?.manager_id ?? null) as string | null;
    if (above !== null) {
      [row] = await tx.db.query(`SELECT manager_id FROM users WHERE id = ?${tx.db.forUpdate}`, [above]);
    }
  }
}

/** Makes a broken unique index of users the failure that a client understands. */
export const translatingDuplicates = duplicateTranslation(User, 'user', {
  ux_users_external_id_live: { field: 'externalId', label: 'external id' },
});
