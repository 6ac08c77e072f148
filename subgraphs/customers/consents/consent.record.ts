import { defineRecord } from '../../../shared/journal/record-type.js';
import { goneWithCustomer } from '../gone-with-customer.js';
import { Consent } from './consent.entity.js';
import { consentPolicy } from './consent.policy.js';

const WORDS = 'one of a few words';
const ID = 'an identifier that Kehu made';

/** How consents are kept and told. */
export const consentRecord = defineRecord<Consent>({
  typeName: 'Consent',
  entity: Consent,
  policy: consentPolicy,
  scopes: ['consents:read'],
  personal: { proof: null },
  harmless: {
    purpose: 'what we ask for',
    channel: WORDS,
    decision: WORDS,
    textVersion: 'a version of a text of ours',
    textLanguage: 'a language',
    proofFileId: ID,
    staffId: ID,
  },
  erasedWith: { Customer: 'customerId', Contact: 'contactId' },
  isGoneWhenErased: true,
  verbs: ['given', 'withdrawn'],
  goneWithParent: (db, ids) => goneWithCustomer(db, 'consents', ids),
  facts: ({ contactId, purpose, channel, decision, decidedAt }) => ({
    contactId,
    purpose,
    channel,
    decision,
    decidedAt,
  }),
});
