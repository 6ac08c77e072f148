import { withExternalIds } from '../../../shared/external-ids/external-ids.js';
import { defineRecord } from '../../../shared/journal/record-type.js';
import { ERASED_TEXT } from '../../../shared/privacy/erased-text.js';
import { goneWithCustomer } from '../gone-with-customer.js';
import { Interaction } from './interaction.entity.js';
import { interactionPolicy } from './interaction.policy.js';
import { participantDetails } from './participants.js';

/**
 * How changes of interactions are kept and told. Each has a key of its own, because it goes with its customer as well as
 * with its contact, who may be somewhere else by then.
 */
export const interactionRecord = defineRecord<Interaction>({
  typeName: 'Interaction',
  entity: Interaction,
  policy: interactionPolicy,
  scopes: ['interactions:read'],
  personal: { externalId: null, externalIdLive: null, subject: ERASED_TEXT, body: null, place: null },
  personalDetails: ['participants', 'externalIds'],
  harmless: {
    channel: 'one of a few words',
    direction: 'one of a few words',
    staffId: 'an identifier that Kehu made',
  },
  erasedWith: { Customer: 'customerId', Contact: 'contactId' },
  goneWithParent: (db, ids) => goneWithCustomer(db, 'interactions', ids),
  details: withExternalIds(participantDetails),
  facts: ({ channel, direction, occurredAt, contactId, staffId }) => ({
    channel,
    direction,
    occurredAt,
    contactId,
    staffId,
  }),
});
