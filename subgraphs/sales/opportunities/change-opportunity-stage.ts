import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { ChangeOpportunityStageInput } from '../__generated__/resolvers-types.js';
import type { Stage } from '../pipelines/stage.entity.js';
import { closingNow } from './create-opportunity.js';
import { changeClaimed, claimOpportunity } from './edit-opportunity.js';
import { atStage, existingStage, stagesWithIds } from './find-stages.js';
import { checkedLossReason } from './opportunity-facts.js';
import type { Closing } from './opportunity-rules.js';
import type { Opportunity } from './opportunity.entity.js';

/** Where opportunities go, and what is told of their end there. */
export interface Move {
  readonly stage: Stage;
  readonly closing: Closing;
  /** Whether the client named the day of the end. */
  readonly hasDay: boolean;
}

/** Moves an opportunity to another stage, unless someone changed it in between. */
export async function changeOpportunityStage(scope: RequestScope, input: ChangeOpportunityStageInput): Promise<void> {
  const moveIn = checkedMove(input);
  await inTransaction(scope, async (tx) => {
    const opportunity = await claimOpportunity(tx, input);
    await moveClaimed(tx, opportunity, await moveIn(tx), 'input');
  });
}

/** Checks where opportunities are to go; answers how to complete that in a transaction. */
export function checkedMove(
  input: Pick<ChangeOpportunityStageInput, 'stageId' | 'closedOn' | 'lossReason'>,
): (tx: TransactionScope) => Promise<Move> {
  const lossReason = checkedLossReason(input.lossReason, 'input.lossReason');
  const closedOn = input.closedOn ?? null;
  return async (tx) => {
    const stage = existingStage(await stagesWithIds(tx, [input.stageId]), input.stageId, 'input');
    return { stage, closing: closingNow(tx, stage, { closedOn, lossReason }, 'input'), hasDay: closedOn !== null };
  };
}

/** Moves a claimed opportunity. */
export async function moveClaimed(
  tx: TransactionScope,
  opportunity: Opportunity,
  { stage, closing, hasDay }: Move,
  path: string,
): Promise<void> {
  // Another reason for what is lost already does not mean that it was lost again today.
  const closedOn = !hasDay && opportunity.status === stage.outcome ? opportunity.closedOn : closing.closedOn;
  await changeClaimed(tx, opportunity, { ...atStage(stage), ...closing, closedOn }, path);
}
