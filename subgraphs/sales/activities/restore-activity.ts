import { takeExternalIdsBack } from '../../../shared/external-ids/external-ids.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { inTransaction, notFound } from '../../../shared/db/transaction.js';
import { notErased } from '../../../shared/privacy/erase-records.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { RestoreActivityInput } from '../__generated__/resolvers-types.js';
import { translatingDuplicates } from './activity-rules.js';
import { Activity } from './activity.entity.js';
import { activityPolicy } from './activity.policy.js';
import { activityRecord } from './activity.record.js';

/** Brings a deleted activity back with its external ids. */
export async function restoreActivity(scope: RequestScope, { id }: RestoreActivityInput): Promise<void> {
  await inTransaction(scope, async (tx) => {
    await tx.changes.track(Activity, [id]);
    const visible = activityPolicy.predicate(tx.principal, 'activities');
    const restored = await translatingDuplicates('input', () =>
      tx.db.run(
        'UPDATE activities SET deleted_at = NULL, external_id_live = external_id, ' +
          `updated_at = ?, version = version + 1 WHERE id = ? AND deleted_at IS NOT NULL AND ${visible.sql} ` +
          `AND ${notErased('activities.id')}`,
        [toDatabaseInstant(tx.now()), id, ...visible.parameters],
      ),
    );
    if (restored === 0) throw notFound('deleted activity', id);
    await takeExternalIdsBack(tx, activityRecord, [id]);
  });
}
