import { inTransaction } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { optionalId } from '../../../shared/values/checked-id.js';
import type { ReassignOpportunityInput } from '../__generated__/resolvers-types.js';
import { changeClaimed, claimOpportunity } from './edit-opportunity.js';

/** Hands an opportunity over to another member of staff, unless someone changed it in between. */
export async function reassignOpportunity(scope: RequestScope, input: ReassignOpportunityInput): Promise<void> {
  const ownerId = optionalId(input.ownerId ?? null, 'usr', 'input.ownerId');
  await inTransaction(scope, async (tx) => {
    await changeClaimed(tx, await claimOpportunity(tx, input), { ownerId }, 'input');
  });
}
