import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import { badInput } from '../../../shared/errors.js';
import type { Context } from '../context.js';
import type { ResetRoleInput } from '../__generated__/resolvers-types.js';
import { knownRole } from './known-role.js';
import { Role } from './role.entity.js';
import { rolePolicy } from './role.policy.js';
import { isShippedRole } from './shipped-roles.js';

/** Lets a role that Kehu comes with follow Kehu again. */
export async function resetRole(scope: Context, input: ResetRoleInput): Promise<void> {
  const role = await knownRole(scope, input.id);
  if (!isShippedRole(role.name))
    throw badInput('input.id', 'this role is of the deployment: there is nothing that it was.');
  await inTransaction(scope, (tx) =>
    updateVisible(tx, Role, rolePolicy, input, toSqlValues(Role, { isChanged: false, updatedAt: tx.now() })),
  );
}
