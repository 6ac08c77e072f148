import type { TransactionScope } from '../../../shared/db/transaction.js';
import type { OpportunityStageChange } from './opportunity-stage-change.entity.js';
import type { Opportunity } from './opportunity.entity.js';

/** The entry that the history needs when an opportunity has become another; undefined when nothing of it is kept. */
export function stageChange(
  tx: TransactionScope,
  before: Opportunity | null,
  after: Opportunity,
): OpportunityStageChange | undefined {
  if (before && !differs(before, after)) return undefined;
  return {
    id: tx.newId('osc'),
    opportunityId: after.id,
    sequence: after.version,
    fromStageId: before?.stageId ?? null,
    toStageId: after.stageId,
    fromAmount: before?.amount ?? null,
    fromCurrency: before?.currency ?? null,
    toAmount: after.amount,
    toCurrency: after.currency,
    fromExpectedCloseOn: before?.expectedCloseOn ?? null,
    toExpectedCloseOn: after.expectedCloseOn,
    fromOwnerId: before?.ownerId ?? null,
    toOwnerId: after.ownerId,
    changedAt: tx.now(),
    changedById: tx.principal.userId ?? null,
  };
}

const KEPT = ['stageId', 'amount', 'currency', 'expectedCloseOn', 'ownerId'] as const;

function differs(before: Opportunity, after: Opportunity): boolean {
  return KEPT.some((column) => before[column] !== after[column]);
}
