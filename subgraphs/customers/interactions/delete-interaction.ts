import { releaseExternalIds } from '../../../shared/external-ids/external-ids.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { DeleteInteractionInput } from '../__generated__/resolvers-types.js';
import { visibleInteraction } from './interaction-rules.js';
import { Interaction } from './interaction.entity.js';
import { interactionPolicy } from './interaction.policy.js';

/** Takes an interaction out of all lists, unless someone changed it in between; its external ids become free. */
export async function deleteInteraction(scope: RequestScope, input: DeleteInteractionInput): Promise<void> {
  await inTransaction(scope, async (tx) => {
    await visibleInteraction(tx, input.id);
    const deletedAt = toDatabaseInstant(tx.now());
    const changes = { deletedAt, updatedAt: deletedAt, externalIdLive: null };
    await updateVisible(tx, Interaction, interactionPolicy, input, changes);
    await releaseExternalIds(tx, [input.id]);
  });
}
