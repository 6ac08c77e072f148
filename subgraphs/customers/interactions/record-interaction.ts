import { checkedExternalIds } from '../../../shared/external-ids/checked-external-ids.js';
import { addExternalIds, idsOfNew } from '../../../shared/external-ids/external-ids.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { optionalId } from '../../../shared/values/checked-id.js';
import type { RecordInteractionInput } from '../__generated__/resolvers-types.js';
import { accessOf, lockCustomer, type LockedCustomer } from '../living-customer.js';
import { assertFitsChannel, interactionFacts, type InteractionFacts } from './interaction-facts.js';
import { assertContactOf, customersOfContacts, translatingDuplicates } from './interaction-rules.js';
import { Interaction } from './interaction.entity.js';
import { interactionRecord } from './interaction.record.js';
import { InteractionParticipant } from './interaction-participant.entity.js';
import { assertParticipantsOf, checkedParticipants, participantRows } from './participants.js';

/** Records something that happened between us and a customer; answers its id. */
export async function recordInteraction(scope: RequestScope, input: RecordInteractionInput): Promise<string> {
  const now = scope.now();
  const facts = interactionFacts({ ...input, occurredAt: input.occurredAt ?? now }, 'input', now);
  const givenStaff = optionalId(input.staffId, 'usr', 'input.staffId');
  const staffId = givenStaff === undefined ? (scope.principal.userId ?? null) : givenStaff;
  const contactId = input.contactId ?? null;
  const externalIds = checkedExternalIds(input.externalIds, 'input.externalIds');
  const participants = checkedParticipants(input.participants ?? [], 'input.participants');
  return inTransaction(scope, async (tx) => {
    const customer = await lockCustomer(tx, input.customerId, 'input.customerId');
    const contactIds = [contactId, ...participants.map((participant) => participant.contactId)];
    const known = await customersOfContacts(tx, contactIds);
    assertContactOf(customer.id, contactId, known, 'input.contactId');
    assertParticipantsOf(customer.id, participants, known, 'input.participants');
    const interaction = newInteraction(tx, customer, facts, { contactId, staffId });
    assertFitsChannel(interaction, 'input');
    await translatingDuplicates('input', () => tx.db.insert(Interaction, interaction));
    await addExternalIds(tx, interactionRecord, idsOfNew(interaction.id, externalIds), 'input');
    await tx.db.insert(InteractionParticipant, participantRows(interaction.id, participants));
    return interaction.id;
  });
}

/** A new row with its defaults; the access columns are the customer's. */
export function newInteraction(
  tx: TransactionScope,
  customer: LockedCustomer,
  facts: InteractionFacts,
  { contactId, staffId }: Pick<Interaction, 'contactId' | 'staffId'>,
): Interaction {
  const now = tx.now();
  return {
    externalId: null,
    externalIdLive: null,
    channel: 'OTHER',
    direction: 'OUTBOUND',
    subject: '',
    body: null,
    occurredAt: now,
    durationMinutes: null,
    place: null,
    ...facts,
    id: tx.newId('int'),
    customerId: customer.id,
    contactId,
    staffId,
    ...accessOf(customer),
    version: 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
}
