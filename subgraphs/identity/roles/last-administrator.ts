import type { TransactionScope } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import type { User } from '../users/user.entity.js';
import { ADMINISTRATOR } from './within-rights.js';

/** Whether somebody works here as an administrator. */
export function isAdministrator({ roles, isActive }: Pick<User, 'roles' | 'isActive'>): boolean {
  return isActive && (roles?.includes(ADMINISTRATOR) ?? false);
}

/**
 * Fails with `CONFLICT` unless somebody works here as an administrator, now that one is none any more. Two who go at once
 * wait for each other by the role, which stays locked.
 */
export async function assertAdministratorLeft({ db }: TransactionScope): Promise<void> {
  await db.query(`SELECT id FROM roles WHERE name_live = ?${db.forUpdate}`, [ADMINISTRATOR]);
  const [other] = await db.query(
    'SELECT id FROM users WHERE roles LIKE ? AND is_active = 1 AND deleted_at IS NULL LIMIT 1',
    [`%"${ADMINISTRATOR}"%`],
  );
  if (!other) {
    throw new AppError('CONFLICT', 'This is the last administrator; make somebody else one first.');
  }
}
