import { changeEach, type BulkOutcome } from '../../../shared/bulk/change-each.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { ChangeOpportunityStagesInput, RecordVersionInput } from '../__generated__/resolvers-types.js';
import { checkedMove, moveClaimed } from './change-opportunity-stage.js';
import { claimOpportunity } from './edit-opportunity.js';
import { Opportunity } from './opportunity.entity.js';

/** Moves many opportunities to one stage. */
export function changeOpportunityStages(
  scope: RequestScope,
  input: ChangeOpportunityStagesInput,
): Promise<BulkOutcome> {
  const moveIn = checkedMove(input);
  const bulk = {
    items: input.opportunities,
    path: 'input.opportunities',
    entity: Opportunity,
    prepare: (item: RecordVersionInput) => item,
  };
  return changeEach(scope, bulk, async (tx, each) => {
    const move = await moveIn(tx);
    await each(async (item) => {
      await moveClaimed(tx, await claimOpportunity(tx, item), move, 'input');
      return 'UPDATED';
    });
  });
}
