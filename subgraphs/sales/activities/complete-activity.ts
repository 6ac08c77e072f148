import { inTransaction } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { CompleteActivityInput } from '../__generated__/resolvers-types.js';
import { checkedOutcomeNotes } from './activity-facts.js';
import { changeClaimed, claimActivity } from './edit-activity.js';

/** Says what came of an activity, or says it better, unless someone changed it in between. */
export async function completeActivity(scope: RequestScope, input: CompleteActivityInput): Promise<void> {
  const { outcome } = input;
  const outcomeNotes = checkedOutcomeNotes(input.outcomeNotes, 'input.outcomeNotes');
  await inTransaction(scope, async (tx) => {
    const activity = await claimActivity(tx, input);
    // Better words for what is done already do not mean that it was done only now.
    const doneAt = input.doneAt ?? activity.doneAt ?? tx.now();
    await changeClaimed(tx, activity, { doneAt, outcome, outcomeNotes }, 'input');
  });
}
