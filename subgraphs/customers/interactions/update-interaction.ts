import { toSqlValues } from '../../../shared/db/rows.js';
import { checkedExternalIds } from '../../../shared/external-ids/checked-external-ids.js';
import { changeExternalIds } from '../../../shared/external-ids/external-ids.js';
import { inTransaction, lockVisible, notFound, updateVisible } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { UpdateInteractionInput } from '../__generated__/resolvers-types.js';
import { lockCustomers } from '../living-customer.js';
import { assertFitsChannel, interactionFacts } from './interaction-facts.js';
import { assertContactOf, customersOfContacts, visibleInteraction } from './interaction-rules.js';
import { Interaction } from './interaction.entity.js';
import { interactionPolicy } from './interaction.policy.js';
import { interactionRecord } from './interaction.record.js';
import { assertParticipantsOf, checkedParticipants, replaceParticipants } from './participants.js';

/** Corrects the facts that are given, unless someone changed the interaction in between. */
export async function updateInteraction(scope: RequestScope, input: UpdateInteractionInput): Promise<void> {
  const { contactId } = input;
  const facts = interactionFacts(input, 'input', scope.now());
  const externalIds = checkedExternalIds(input.externalIds, 'input.externalIds');
  const participants =
    input.participants === undefined ? undefined : checkedParticipants(input.participants ?? [], 'input.participants');
  await inTransaction(scope, async (tx) => {
    const { customerId } = await visibleInteraction(tx, input.id);
    // A customer that is being deleted makes the external ids of its interactions free; none must take one again after that.
    if (externalIds && (await lockCustomers(tx, [customerId])).size === 0) throw notFound('interaction', input.id);
    const contactIds = [contactId, ...(participants ?? []).map((participant) => participant.contactId)];
    const known = await customersOfContacts(tx, contactIds);
    assertContactOf(customerId, contactId, known, 'input.contactId');
    assertParticipantsOf(customerId, participants, known, 'input.participants');
    const changes = { ...facts, ...(contactId === undefined ? {} : { contactId }), updatedAt: tx.now() };
    await updateVisible(tx, Interaction, interactionPolicy, input, toSqlValues(Interaction, changes));
    assertFitsChannel(await lockVisible(tx, Interaction, interactionPolicy, input.id), 'input');
    if (externalIds) await changeExternalIds(tx, interactionRecord, input.id, externalIds, 'input');
    if (participants) await replaceParticipants(tx, input.id, participants);
  });
}
