import { changeEach, type BulkOutcome } from '../../../shared/bulk/change-each.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { optionalId } from '../../../shared/values/checked-id.js';
import type { ReassignActivitiesInput, RecordVersionInput } from '../__generated__/resolvers-types.js';
import { Activity } from './activity.entity.js';
import { changeClaimed, claimActivity } from './edit-activity.js';

/** Hands many activities over to one member of staff. */
export function reassignActivities(scope: RequestScope, input: ReassignActivitiesInput): Promise<BulkOutcome> {
  const ownerId = optionalId(input.ownerId ?? null, 'usr', 'input.ownerId');
  const bulk = {
    items: input.activities,
    path: 'input.activities',
    entity: Activity,
    prepare: (item: RecordVersionInput) => item,
  };
  return changeEach(scope, bulk, (tx, each) =>
    each(async (item) => {
      await changeClaimed(tx, await claimActivity(tx, item), { ownerId }, 'input');
      return 'UPDATED';
    }),
  );
}
