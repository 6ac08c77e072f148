import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import { badInput } from '../../../shared/errors.js';
import type { Context } from '../context.js';
import type { ResetRoleInput } from '../__generated__/resolvers-types.js';
import { effectiveRole } from './effective-role.js';
import { knownRole } from './known-role.js';
import { Role } from './role.entity.js';
import { rolePolicy } from './role.policy.js';
import { isShippedRole, shippedRoles } from './shipped-roles.js';
import { assertHoldersWithinRights, assertWithinRights, rightsOfRole } from './within-rights.js';

/** Lets a role that Kehu comes with follow Kehu again. */
export async function resetRole(scope: Context, input: ResetRoleInput): Promise<void> {
  const role = await knownRole(scope, input.id);
  if (!isShippedRole(role.name))
    throw badInput('input.id', 'this role is of the deployment: there is nothing that it was.');
  // The version, which the update compares, says that this is what stands there still.
  const [after, before] = [rightsOfRole(shippedRoles[role.name]), rightsOfRole(effectiveRole(role))];
  assertWithinRights(scope.principal, after, before);
  await inTransaction(scope, async (tx) => {
    await updateVisible(tx, Role, rolePolicy, input, toSqlValues(Role, { isChanged: false, updatedAt: tx.now() }));
    await assertHoldersWithinRights(tx, role.name, after, before);
  });
}
