import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { CompleteActivityInput } from '../__generated__/resolvers-types.js';
import { checkedOutcomeNotes } from './activity-facts.js';
import { changeClaimed, claimActivity } from './edit-activity.js';

/** What is told of activities that are done. */
type Completion = Pick<CompleteActivityInput, 'outcome' | 'outcomeNotes' | 'doneAt'>;

/** Says what came of an activity, or says it better, unless someone changed it in between. */
export async function completeActivity(scope: RequestScope, input: CompleteActivityInput): Promise<void> {
  const complete = completing(input);
  await inTransaction(scope, (tx) => complete(tx, input, 'input'));
}

/** Checks what is told of activities that are done; answers how to tell it of one. */
export function completing(input: Completion) {
  const { outcome } = input;
  const outcomeNotes = checkedOutcomeNotes(input.outcomeNotes, 'input.outcomeNotes');
  return async (tx: TransactionScope, target: { id: string; expectedVersion: number }, path: string): Promise<void> => {
    const activity = await claimActivity(tx, target);
    // Better words for what is done already do not mean that it was done only now.
    const doneAt = input.doneAt ?? activity.doneAt ?? tx.now();
    await changeClaimed(tx, activity, { doneAt, outcome, outcomeNotes }, path);
  };
}
