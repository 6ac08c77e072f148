import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, lockVisible, updateVisible } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { UpdateRequirementInput } from '../__generated__/resolvers-types.js';
import { assertReasoned, requirementFacts } from './requirement-facts.js';
import { assertOfCustomer, visibleRequirement } from './requirement-rules.js';
import { Requirement } from './requirement.entity.js';
import { requirementPolicy } from './requirement.policy.js';

/** Changes the facts that are given, unless someone changed the requirement in between. */
export async function updateRequirement(scope: RequestScope, input: UpdateRequirementInput): Promise<void> {
  const facts = requirementFacts(input, 'input');
  await inTransaction(scope, async (tx) => {
    const { customerId } = await visibleRequirement(tx, input.id);
    await assertOfCustomer(tx, customerId, facts, 'input');
    const changes = toSqlValues(Requirement, { ...facts, updatedAt: tx.now() });
    await updateVisible(tx, Requirement, requirementPolicy, input, changes);
    assertReasoned(await lockVisible(tx, Requirement, requirementPolicy, input.id), 'input');
  });
}
