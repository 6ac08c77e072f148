import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import { badInput } from '../../../shared/errors.js';
import type { Context } from '../context.js';
import type { UpdateRoleInput } from '../__generated__/resolvers-types.js';
import { effectiveRole } from './effective-role.js';
import { roleFacts } from './role-facts.js';
import { knownRole } from './known-role.js';
import { Role } from './role.entity.js';
import { rolePolicy } from './role.policy.js';
import { ADMINISTRATOR, assertHoldersWithinRights, assertWithinRights, rightsOfRole } from './within-rights.js';

/** Changes what is given of a role. The whole of it is this deployment's own from then on. */
export async function updateRole(scope: Context, input: UpdateRoleInput): Promise<void> {
  const facts = roleFacts(input);
  const role = await knownRole(scope, input.id);
  if (role.name === ADMINISTRATOR) {
    throw badInput(
      'input.id',
      'the role administrator cannot be changed, so that somebody can always change the others.',
    );
  }
  // The version, which the update compares, says that this is what stands there still.
  const present = effectiveRole(role);
  const { description, scopes, levels } = present;
  const [after, before] = [rightsOfRole({ ...present, ...facts }), rightsOfRole(present)];
  assertWithinRights(scope.principal, after, before);
  await inTransaction(scope, async (tx) => {
    const changes = { description, scopes: [...scopes], levels, ...facts, isChanged: true, updatedAt: tx.now() };
    await updateVisible(tx, Role, rolePolicy, input, toSqlValues(Role, changes));
    await assertHoldersWithinRights(tx, role.name, after, before);
  });
}
