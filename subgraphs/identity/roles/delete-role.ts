import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import { AppError, badInput } from '../../../shared/errors.js';
import type { Context } from '../context.js';
import type { DeleteRoleInput } from '../__generated__/resolvers-types.js';
import { knownRole } from './known-role.js';
import { Role } from './role.entity.js';
import { rolePolicy } from './role.policy.js';
import { isShippedRole } from './shipped-roles.js';

/** Deletes a role of this deployment that neither staff nor an app has. */
export async function deleteRole(scope: Context, input: DeleteRoleInput): Promise<void> {
  const role = await knownRole(scope, input.id);
  if (isShippedRole(role.name)) throw badInput('input.id', 'a role that Kehu comes with cannot be deleted.');
  await inTransaction(scope, async (tx) => {
    const now = tx.now();
    const changes = { nameLive: null, updatedAt: now, deletedAt: now };
    // Whoever is giving the role to somebody at this moment holds it until then, or finds it deleted.
    await updateVisible(tx, Role, rolePolicy, input, toSqlValues(Role, changes));
    const holding = `%"${role.name}"%`;
    const [holder] = await tx.db.query('SELECT id FROM users WHERE roles LIKE ? AND deleted_at IS NULL LIMIT 1', [
      holding,
    ]);
    if (holder) throw new AppError('CONFLICT', 'Somebody has this role; give them others first.');
    const [app] = await tx.db.query('SELECT id FROM api_clients WHERE roles LIKE ? AND revoked_at IS NULL LIMIT 1', [
      holding,
    ]);
    if (app) throw new AppError('CONFLICT', 'An app has this role; give it others first, or revoke it.');
  });
}
