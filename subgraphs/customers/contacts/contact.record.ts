import { withExternalIds } from '../../../shared/external-ids/external-ids.js';
import { defineRecord } from '../../../shared/journal/record-type.js';
import { ERASED_TEXT } from '../../../shared/privacy/erased-text.js';
import { goneWithCustomer } from '../gone-with-customer.js';
import { identitiesOf } from '../identities.js';
import { searchedContact } from '../search/searched-records.js';
import { tagDetails } from '../tags/carried-tags.js';
import { Contact } from './contact.entity.js';
import { contactPolicy } from './contact.policy.js';

/** How changes of contacts are kept and told. */
export const contactRecord = defineRecord<Contact>({
  typeName: 'Contact',
  entity: Contact,
  policy: contactPolicy,
  scopes: ['contacts:read'],
  personal: {
    externalId: null,
    externalIdLive: null,
    name: ERASED_TEXT,
    nameSort: ERASED_TEXT,
    namePinyin: ERASED_TEXT,
    listRank: '1',
    title: null,
    phones: [],
    emails: [],
    wechatId: null,
  },
  harmless: { primaryOf: 'an identifier that Kehu made' },
  personalDetails: ['tags', 'externalIds'],
  isDataSubject: true,
  erasedWith: { Customer: 'customerId' },
  isGoneWhenErased: true,
  losesWhenErased: { primaryOf: null },
  derived: ['listRank'],
  goneWithParent: (db, ids) => goneWithCustomer(db, 'contacts', ids),
  details: withExternalIds(tagDetails({ table: 'contact_tags', column: 'contact_id' })),
  searched: searchedContact,
  facts: ({ role, primaryOf }) => ({ role, isPrimary: primaryOf !== null }),
  sealedFacts: (row, hash) => ({ identities: identitiesOf(row, hash) }),
});
