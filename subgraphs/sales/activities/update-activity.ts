import { checkedExternalIds } from '../../../shared/external-ids/checked-external-ids.js';
import { changeExternalIds } from '../../../shared/external-ids/external-ids.js';
import { inTransaction } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { UpdateActivityInput } from '../__generated__/resolvers-types.js';
import { plainFacts } from './activity-facts.js';
import { activityRecord } from './activity.record.js';
import { aboutWhat, readSubjects } from './activity-subjects.js';
import { changeClaimed, claimActivity } from './edit-activity.js';

/** Changes the facts that are given, unless someone changed the activity in between. */
export async function updateActivity(scope: RequestScope, input: UpdateActivityInput): Promise<void> {
  const facts = plainFacts(input, 'input');
  const externalIds = checkedExternalIds(input.externalIds, 'input.externalIds');
  await inTransaction(scope, async (tx) => {
    const activity = await claimActivity(tx, input);
    const about = aboutWhat(await readSubjects(tx, [facts]), activity, facts, 'input');
    await changeClaimed(tx, activity, { ...facts, ...about }, 'input');
    if (externalIds) await changeExternalIds(tx, activityRecord, input.id, externalIds, 'input');
  });
}
