import { inTransaction } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { CreateRequirementInput } from '../__generated__/resolvers-types.js';
import { accessOf, lockCustomer } from '../living-customer.js';
import { assertReasoned, requirementFacts } from './requirement-facts.js';
import { assertOfCustomer } from './requirement-rules.js';
import { Requirement } from './requirement.entity.js';

/** Writes down what a customer needs, for the caller to see to unless the input says otherwise; answers its id. */
export async function createRequirement(scope: RequestScope, input: CreateRequirementInput): Promise<string> {
  const facts = requirementFacts(input, 'input');
  return inTransaction(scope, async (tx) => {
    const customer = await lockCustomer(tx, input.customerId, 'input.customerId');
    await assertOfCustomer(tx, customer.id, facts, 'input');
    const now = tx.now();
    const requirement: Requirement = {
      contactId: null,
      title: '',
      description: null,
      category: null,
      neededOn: null,
      budgetAmount: null,
      budgetCurrency: null,
      state: 'OPEN',
      dropReason: null,
      assigneeId: tx.principal.userId ?? null,
      sourceInteractionId: null,
      ...facts,
      id: tx.newId('req'),
      customerId: customer.id,
      ...accessOf(customer),
      version: 1,
      createdAt: now,
      updatedAt: now,
      deletedAt: null,
    };
    assertReasoned(requirement, 'input');
    await tx.db.insert(Requirement, requirement);
    return requirement.id;
  });
}
