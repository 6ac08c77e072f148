import { inTransaction } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { ReopenActivityInput } from '../__generated__/resolvers-types.js';
import { changeClaimed, claimActivity } from './edit-activity.js';

/** Forgets what came of an activity, so that it is to be done again. Fails with `CONFLICT` for an open one. */
export async function reopenActivity(scope: RequestScope, input: ReopenActivityInput): Promise<void> {
  await inTransaction(scope, async (tx) => {
    const activity = await claimActivity(tx, input);
    if (activity.doneAt === null) throw new AppError('CONFLICT', 'The activity is open.', { id: input.id });
    await changeClaimed(tx, activity, { doneAt: null, outcome: null, outcomeNotes: null }, 'input');
  });
}
