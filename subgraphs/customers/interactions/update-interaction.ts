import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { UpdateInteractionInput } from '../__generated__/resolvers-types.js';
import { interactionFacts } from './interaction-facts.js';
import { assertContactOf, customersOfContacts, visibleInteraction } from './interaction-rules.js';
import { Interaction } from './interaction.entity.js';
import { interactionPolicy } from './interaction.policy.js';

/** Corrects the facts that are given, unless someone changed the interaction in between. */
export async function updateInteraction(scope: RequestScope, input: UpdateInteractionInput): Promise<void> {
  const { contactId } = input;
  const facts = interactionFacts(input, 'input', scope.now());
  await inTransaction(scope, async (tx) => {
    const { customerId } = await visibleInteraction(tx, input.id);
    assertContactOf(customerId, contactId, await customersOfContacts(tx, [contactId]), 'input.contactId');
    const changes = { ...facts, ...(contactId === undefined ? {} : { contactId }), updatedAt: tx.now() };
    await updateVisible(tx, Interaction, interactionPolicy, input, toSqlValues(Interaction, changes));
  });
}
