import { takeExternalIdsBack } from '../../../shared/external-ids/external-ids.js';
import { inTransaction } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { RestoreInteractionInput } from '../__generated__/resolvers-types.js';
import { restoreBelowCustomer } from '../living-customer.js';
import { translatingDuplicates } from './interaction-rules.js';
import { Interaction } from './interaction.entity.js';
import { interactionPolicy } from './interaction.policy.js';
import { interactionRecord } from './interaction.record.js';

/** Brings an deleted interaction back with its external ids. */
export async function restoreInteraction(scope: RequestScope, { id }: RestoreInteractionInput): Promise<void> {
  await inTransaction(scope, async (tx) => {
    await translatingDuplicates('input', () => restoreBelowCustomer(tx, Interaction, interactionPolicy, id));
    await takeExternalIdsBack(tx, interactionRecord, [id]);
  });
}
