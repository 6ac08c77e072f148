import { defineRecord } from '../../../shared/journal/record-type.js';
import { ERASED_TEXT } from '../../../shared/privacy/erased-text.js';
import { goneWithCustomer } from '../gone-with-customer.js';
import { Requirement } from './requirement.entity.js';
import { requirementPolicy } from './requirement.policy.js';

const ID = 'an identifier that Kehu made';

/**
 * How changes of requirements are kept and told. Each has a key of its own, because it goes with its customer as well as
 * with its contact, who may be somewhere else by then.
 */
export const requirementRecord = defineRecord<Requirement>({
  typeName: 'Requirement',
  entity: Requirement,
  policy: requirementPolicy,
  scopes: ['requirements:read'],
  personal: { title: ERASED_TEXT, description: null, category: null, dropReason: null },
  harmless: {
    neededOn: 'a day of a plan',
    budgetCurrency: 'a currency',
    state: 'one of a few words',
    assigneeId: ID,
    sourceInteractionId: ID,
  },
  erasedWith: { Customer: 'customerId', Contact: 'contactId' },
  goneWithParent: (db, ids) => goneWithCustomer(db, 'requirements', ids),
  facts: ({ contactId, state, neededOn, assigneeId, sourceInteractionId }) => ({
    contactId,
    state,
    neededOn,
    assigneeId,
    sourceInteractionId,
  }),
});
