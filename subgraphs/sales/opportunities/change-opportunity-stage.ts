import { inTransaction } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { ChangeOpportunityStageInput } from '../__generated__/resolvers-types.js';
import { closingNow } from './create-opportunity.js';
import { changeClaimed, claimOpportunity } from './edit-opportunity.js';
import { atStage, existingStage, stagesWithIds } from './find-stages.js';
import { checkedLossReason } from './opportunity-facts.js';

/** Moves an opportunity to another stage, unless someone changed it in between. */
export async function changeOpportunityStage(scope: RequestScope, input: ChangeOpportunityStageInput): Promise<void> {
  const lossReason = checkedLossReason(input.lossReason, 'input.lossReason');
  await inTransaction(scope, async (tx) => {
    const opportunity = await claimOpportunity(tx, input);
    const stage = existingStage(await stagesWithIds(tx, [input.stageId]), input.stageId, 'input');
    const closing = closingNow(tx, stage, { closedOn: input.closedOn ?? null, lossReason }, 'input');
    // Another reason for what is lost already does not mean that it was lost again today.
    if (input.closedOn == null && opportunity.status === stage.outcome) closing.closedOn = opportunity.closedOn;
    await changeClaimed(tx, opportunity, { ...atStage(stage), ...closing }, 'input');
  });
}
