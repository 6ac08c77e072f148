import { inTransaction } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { optionalId } from '../../../shared/values/checked-id.js';
import type { ReassignActivityInput } from '../__generated__/resolvers-types.js';
import { changeClaimed, claimActivity } from './edit-activity.js';

/** Hands an activity over to another member of staff, unless someone changed it in between. */
export async function reassignActivity(scope: RequestScope, input: ReassignActivityInput): Promise<void> {
  const ownerId = optionalId(input.ownerId ?? null, 'usr', 'input.ownerId');
  await inTransaction(scope, async (tx) => {
    await changeClaimed(tx, await claimActivity(tx, input), { ownerId }, 'input');
  });
}
