import { knownNamesTable } from '../../shared/directory/known-names.js';
import { externalIdsTable } from '../../shared/external-ids/external-ids-table.js';
import type { RecordType } from '../../shared/journal/record-type.js';
import type { ErasableTables } from '../../shared/privacy/erase-records.js';
import { identityHolderTables } from '../../shared/identities/identity-holders.js';
import type { PlainTable } from '../../shared/privacy/plain-table.js';
import { searchTermsTable } from '../../shared/search/search-terms-table.js';
import { consentRecord } from './consents/consent.record.js';
import { contactRecord } from './contacts/contact.record.js';
import { customerRecord } from './customers/customer.record.js';
import { interactionRecord } from './interactions/interaction.record.js';
import { portalLinkRecord } from './portal/portal-link.record.js';
import { requirementRecord } from './requirements/requirement.record.js';
import { leavingTags } from './tags/leaving-tags.js';
import { tagRecord, tagVocabularyRecord } from './tags/tag.record.js';

/** The records of this subgraph. */
const recordedTypes: readonly RecordType[] = [
  customerRecord,
  contactRecord,
  interactionRecord,
  requirementRecord,
  consentRecord,
  portalLinkRecord,
  tagRecord,
  tagVocabularyRecord,
];

/** What the other tables of this subgraph hold. */
const customersTables: readonly PlainTable[] = [
  { table: 'owner_teams' },
  knownNamesTable,
  {
    table: 'portal_accounts',
    personal: { email_hash: '' },
    harmless: {
      account_id: 'an identifier that Kehu made',
      consents: 'what we asked for, and versions of texts of ours',
    },
  },
  { table: 'portal_forms', harmless: { purpose: 'one of a few words', fields: 'what we ask customers' } },
  ...identityHolderTables,
  externalIdsTable(['Customer', 'Contact', 'Interaction']),
  searchTermsTable,
  {
    table: 'customer_tags',
    personal: { tag: '' },
    erasedWith: { Customer: 'customer_id' },
    isGoneWhenErased: true,
  },
  {
    table: 'blacklistings',
    personal: { reason: '', lift_reason: null },
    harmless: {
      staff_id: 'an identifier that Kehu made',
      lifted_by_id: 'an identifier that Kehu made',
      ends_on: 'a day of a plan',
      review_on: 'a day of a plan',
      status_before: 'one of a few words',
    },
    erasedWith: { Customer: 'customer_id' },
    isGoneWhenErased: true,
  },
  {
    table: 'interaction_participants',
    personal: { name: null },
    harmless: { interaction_id: 'an identifier that Kehu made', staff_id: 'an identifier that Kehu made' },
    erasedWith: { Interaction: 'interaction_id' },
  },
  {
    table: 'contact_tags',
    personal: { tag: '' },
    erasedWith: { Contact: 'contact_id' },
    isGoneWhenErased: true,
  },
  {
    table: 'contact_positions',
    personal: { title: null },
    harmless: { started_on: 'a day', ended_on: 'a day' },
    erasedWith: { Contact: 'contact_id' },
  },
];

/** All that can be erased here. */
export const erasable: ErasableTables = {
  records: recordedTypes,
  tables: customersTables,
  leaving: leavingTags,
};
