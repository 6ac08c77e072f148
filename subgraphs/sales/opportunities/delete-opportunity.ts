import { releaseExternalIds } from '../../../shared/external-ids/external-ids.js';
import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { DeleteOpportunityInput } from '../__generated__/resolvers-types.js';
import { Opportunity } from './opportunity.entity.js';
import { opportunityPolicy } from './opportunity.policy.js';

/** Takes an opportunity out of all lists, unless someone changed it in between. */
export async function deleteOpportunity(scope: RequestScope, input: DeleteOpportunityInput): Promise<void> {
  await inTransaction(scope, async (tx) => {
    const now = tx.now();
    const values = toSqlValues(Opportunity, { deletedAt: now, updatedAt: now, externalIdLive: null });
    await updateVisible(tx, Opportunity, opportunityPolicy, input, values);
    await releaseExternalIds(tx, [input.id]);
  });
}
