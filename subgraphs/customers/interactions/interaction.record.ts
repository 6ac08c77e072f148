import { defineRecord } from '../../../shared/journal/record-type.js';
import { goneWithCustomer } from '../gone-with-customer.js';
import { Interaction } from './interaction.entity.js';
import { interactionPolicy } from './interaction.policy.js';

/** How changes of interactions are kept and told. What was said belongs to the contact, else to the customer. */
export const interactionRecord = defineRecord<Interaction>({
  typeName: 'Interaction',
  entity: Interaction,
  policy: interactionPolicy,
  scopes: ['interactions:read'],
  personal: ['subject', 'body'],
  goneWithParent: (db, ids) => goneWithCustomer(db, 'interactions', ids),
  dataSubject: ({ contactId, customerId }) => contactId ?? customerId,
  facts: ({ channel, direction, occurredAt, contactId, staffId }) => ({
    channel,
    direction,
    occurredAt,
    contactId,
    staffId,
  }),
});
