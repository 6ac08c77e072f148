import { inTransaction } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { RestoreRequirementInput } from '../__generated__/resolvers-types.js';
import { restoreBelowCustomer } from '../living-customer.js';
import { Requirement } from './requirement.entity.js';
import { requirementPolicy } from './requirement.policy.js';

/** Brings a deleted requirement back. */
export async function restoreRequirement(scope: RequestScope, { id }: RestoreRequirementInput): Promise<void> {
  await inTransaction(scope, (tx) => restoreBelowCustomer(tx, Requirement, requirementPolicy, id));
}
