import { inTransaction } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { UpdateActivityInput } from '../__generated__/resolvers-types.js';
import { plainFacts } from './activity-facts.js';
import { aboutWhat, readSubjects } from './activity-subjects.js';
import { changeClaimed, claimActivity } from './edit-activity.js';

/** Changes the facts that are given, unless someone changed the activity in between. */
export async function updateActivity(scope: RequestScope, input: UpdateActivityInput): Promise<void> {
  const facts = plainFacts(input, 'input');
  await inTransaction(scope, async (tx) => {
    const activity = await claimActivity(tx, input);
    const about = aboutWhat(await readSubjects(tx, [facts]), activity, facts, 'input');
    await changeClaimed(tx, activity, { ...facts, ...about }, 'input');
  });
}
