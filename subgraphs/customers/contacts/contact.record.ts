import { defineRecord } from '../../../shared/journal/record-type.js';
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
  facts: ({ role, primaryOf, phones, emails }, hash) => ({
    role,
    isPrimary: primaryOf !== null,
    identities: identitiesOf({ phones, emails }, hash),
  }),
});
