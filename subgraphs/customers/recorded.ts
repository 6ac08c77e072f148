import type { RecordType } from '../../shared/journal/record-type.js';
import type { ErasableTables } from '../../shared/privacy/erase-records.js';
import type { PlainTable } from '../../shared/privacy/plain-table.js';
import { consentRecord } from './consents/consent.record.js';
import { contactRecord } from './contacts/contact.record.js';
import { customerRecord } from './customers/customer.record.js';
import { interactionRecord } from './interactions/interaction.record.js';

/** The records of this subgraph. */
const recordedTypes: readonly RecordType[] = [customerRecord, contactRecord, interactionRecord, consentRecord];

/** What the other tables of this subgraph hold. */
const customersTables: readonly PlainTable[] = [
  { table: 'owner_teams' },
  {
    table: 'customer_tags',
    personal: { tag: '' },
    erasedWith: { Customer: 'customer_id' },
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
export const erasable: ErasableTables = { records: recordedTypes, tables: customersTables };
