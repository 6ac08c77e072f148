import { releaseExternalIds } from '../../../shared/external-ids/external-ids.js';
import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { DeleteActivityInput } from '../__generated__/resolvers-types.js';
import { Activity } from './activity.entity.js';
import { activityPolicy } from './activity.policy.js';

/** Takes an activity out of all lists, unless someone changed it in between. */
export async function deleteActivity(scope: RequestScope, input: DeleteActivityInput): Promise<void> {
  await inTransaction(scope, async (tx) => {
    const now = tx.now();
    const values = toSqlValues(Activity, { deletedAt: now, updatedAt: now, externalIdLive: null });
    await updateVisible(tx, Activity, activityPolicy, input, values);
    await releaseExternalIds(tx, [input.id]);
  });
}
