import { changeEach, type BulkOutcome } from '../../../shared/bulk/change-each.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { optionalId } from '../../../shared/values/checked-id.js';
import type { ReassignOpportunitiesInput, RecordVersionInput } from '../__generated__/resolvers-types.js';
import { changeClaimed, claimOpportunity } from './edit-opportunity.js';
import { Opportunity } from './opportunity.entity.js';

/** Hands many opportunities over to one member of staff. */
export function reassignOpportunities(scope: RequestScope, input: ReassignOpportunitiesInput): Promise<BulkOutcome> {
  const ownerId = optionalId(input.ownerId ?? null, 'usr', 'input.ownerId');
  const bulk = {
    items: input.opportunities,
    path: 'input.opportunities',
    entity: Opportunity,
    prepare: (item: RecordVersionInput) => item,
  };
  return changeEach(scope, bulk, (tx, each) =>
    each(async (item) => {
      await changeClaimed(tx, await claimOpportunity(tx, item), { ownerId }, 'input');
      return 'UPDATED';
    }),
  );
}
