import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { DeleteRequirementInput } from '../__generated__/resolvers-types.js';
import { visibleRequirement } from './requirement-rules.js';
import { Requirement } from './requirement.entity.js';
import { requirementPolicy } from './requirement.policy.js';

/** Takes a requirement out of all lists, unless someone changed it in between. */
export async function deleteRequirement(scope: RequestScope, input: DeleteRequirementInput): Promise<void> {
  await inTransaction(scope, async (tx) => {
    await visibleRequirement(tx, input.id);
    const deletedAt = toDatabaseInstant(tx.now());
    await updateVisible(tx, Requirement, requirementPolicy, input, { deletedAt, updatedAt: deletedAt });
  });
}
