import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, lockVisible, updateVisible } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { UpdateInteractionInput } from '../__generated__/resolvers-types.js';
import { assertFitsChannel, interactionFacts } from './interaction-facts.js';
import { assertContactOf, customersOfContacts, visibleInteraction } from './interaction-rules.js';
import { Interaction } from './interaction.entity.js';
import { interactionPolicy } from './interaction.policy.js';
import { assertParticipantsOf, checkedParticipants, replaceParticipants } from './participants.js';

/** Corrects the facts that are given, unless someone changed the interaction in between. */
export async function updateInteraction(scope: RequestScope, input: UpdateInteractionInput): Promise<void> {
  const { contactId } = input;
  const facts = interactionFacts(input, 'input', scope.now());
  const participants =
    input.participants === undefined ? undefined : checkedParticipants(input.participants ?? [], 'input.participants');
  await inTransaction(scope, async (tx) => {
    const { customerId } = await visibleInteraction(tx, input.id);
    const contactIds = [contactId, ...(participants ?? []).map((participant) => participant.contactId)];
    const known = await customersOfContacts(tx, contactIds);
    assertContactOf(customerId, contactId, known, 'input.contactId');
    assertParticipantsOf(customerId, participants, known, 'input.participants');
    const changes = { ...facts, ...(contactId === undefined ? {} : { contactId }), updatedAt: tx.now() };
    await updateVisible(tx, Interaction, interactionPolicy, input, toSqlValues(Interaction, changes));
    assertFitsChannel(await lockVisible(tx, Interaction, interactionPolicy, input.id), 'input');
    if (participants) await replaceParticipants(tx, input.id, participants);
  });
}
