import { changeEach, type BulkOutcome } from '../../../shared/bulk/change-each.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { CompleteActivitiesInput, RecordVersionInput } from '../__generated__/resolvers-types.js';
import { Activity } from './activity.entity.js';
import { completing } from './complete-activity.js';

/** Says of many activities what came of them. */
export function completeActivities(scope: RequestScope, input: CompleteActivitiesInput): Promise<BulkOutcome> {
  const complete = completing(input);
  const bulk = {
    items: input.activities,
    path: 'input.activities',
    entity: Activity,
    prepare: (item: RecordVersionInput) => item,
  };
  return changeEach(scope, bulk, (tx, each) =>
    each(async (item) => {
      await complete(tx, item, 'input');
      return 'UPDATED';
    }),
  );
}
