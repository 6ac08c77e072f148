import { defineRecord } from '../../../shared/journal/record-type.js';
import { goneWithCustomer } from '../gone-with-customer.js';
import { identitiesOf } from '../identities.js';
import { Contact } from './contact.entity.js';
import { contactPolicy } from './contact.policy.js';

/** How changes of contacts are kept and told. */
export const contactRecord = defineRecord<Contact>({
  typeName: 'Contact',
  entity: Contact,
  policy: contactPolicy,
  scopes: ['contacts:read'],
  personal: ['name', 'title', 'phones', 'emails'],
  derived: ['listRank'],
  goneWithParent: (db, ids) => goneWithCustomer(db, 'contacts', ids),
  facts: ({ role, primaryOf, phones, emails }, hash) => ({
    role,
    isPrimary: primaryOf !== null,
    identities: identitiesOf({ phones, emails }, hash),
  }),
});
