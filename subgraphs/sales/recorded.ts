import { knownNamesTable } from '../../shared/directory/known-names.js';
import { externalIdsTable } from '../../shared/external-ids/external-ids-table.js';
import { identityHolderTables } from '../../shared/identities/identity-holders.js';
import type { RecordType } from '../../shared/journal/record-type.js';
import type { ErasableTables } from '../../shared/privacy/erase-records.js';
import type { PlainTable } from '../../shared/privacy/plain-table.js';
import { activityRecord } from './activities/activity.record.js';
import { opportunityRecord } from './opportunities/opportunity.record.js';
import { pipelineRecord } from './pipelines/pipeline.record.js';
import { stageRecord } from './pipelines/stage.record.js';
import { priceListEntryRecord } from './price-lists/price-list-entry.record.js';
import { priceListRecord } from './price-lists/price-list.record.js';
import { productRecord } from './products/product.record.js';

/** The records of this subgraph. */
export const recordedTypes: readonly RecordType[] = [
  productRecord,
  priceListRecord,
  priceListEntryRecord,
  pipelineRecord,
  stageRecord,
  opportunityRecord,
  activityRecord,
];

const ID = 'an identifier that Kehu made';
const DAY = 'a day of a sale';

/** What the other tables of this subgraph hold. */
const salesTables: readonly PlainTable[] = [
  { table: 'owner_teams' },
  knownNamesTable,
  { table: 'known_customers', harmless: { level: 'one of a few words' } },
  ...identityHolderTables,
  externalIdsTable(['Product', 'Opportunity', 'Activity']),
  { table: 'opportunity_contacts', harmless: { opportunity_id: ID } },
  {
    table: 'opportunity_line_items',
    harmless: { opportunity_id: ID, product_id: ID, unit_price_currency: 'a currency' },
  },
  {
    table: 'opportunity_stage_changes',
    harmless: {
      opportunity_id: ID,
      from_stage_id: ID,
      to_stage_id: ID,
      from_currency: 'a currency',
      to_currency: 'a currency',
      from_expected_close_on: DAY,
      to_expected_close_on: DAY,
      from_owner_id: ID,
      to_owner_id: ID,
      changed_by_id: ID,
    },
  },
];

/** All that can be erased here. */
export const erasable: ErasableTables = { records: recordedTypes, tables: salesTables };
