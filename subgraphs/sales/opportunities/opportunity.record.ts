import { placeholders } from '../../../shared/db/lookup.js';
import { toNumber } from '../../../shared/db/rows.js';
import { withExternalIds } from '../../../shared/external-ids/external-ids.js';
import { defineRecord, type DetailReader, type JsonValue } from '../../../shared/journal/record-type.js';
import { ERASED_TEXT } from '../../../shared/privacy/erased-text.js';
import { Opportunity } from './opportunity.entity.js';
import { opportunityPolicy } from './opportunity.policy.js';

/** How changes of opportunities, with their line items and contacts, are kept and told. */
export const opportunityRecord = defineRecord<Opportunity>({
  typeName: 'Opportunity',
  entity: Opportunity,
  policy: opportunityPolicy,
  scopes: ['opportunities:read'],
  personal: { externalId: null, externalIdLive: null, name: ERASED_TEXT, nameSort: ERASED_TEXT, lossReason: null },
  harmless: {
    pipelineId: 'an identifier that Kehu made',
    stageId: 'an identifier that Kehu made',
    openedOn: 'a day of a sale',
    expectedCloseOn: 'a day of a sale',
    closedOn: 'a day of a sale',
  },
  erasedWith: { Customer: 'customerId' },
  personalDetails: ['externalIds'],
  details: withExternalIds(partsOf),
  facts: ({ customerId, pipelineId, stageId, status, amount, currency, closedOn }) => ({
    customerId,
    pipelineId,
    stageId,
    status,
    amount,
    currency,
    closedOn,
  }),
});

interface Parts {
  lineItems: JsonValue[];
  contacts: JsonValue[];
}

async function partsOf(db: DetailReader, ids: readonly string[]): Promise<Map<string, Record<string, JsonValue>>> {
  const parts = new Map<string, Parts>(ids.map((id) => [id, { lineItems: [], contacts: [] }]));
  const of = (row: Record<string, unknown>) => parts.get(row.opportunity_id as string);
  const items = await db.query(
    'SELECT opportunity_id, product_id, quantity, unit_price_amount, unit_price_currency FROM opportunity_line_items ' +
      `WHERE opportunity_id IN (${placeholders(ids)}) ORDER BY opportunity_id, position`,
    ids,
  );
  for (const row of items) {
    of(row)?.lineItems.push({
      productId: row.product_id as string,
      quantity: toNumber(row.quantity),
      unitPrice: { amount: toNumber(row.unit_price_amount), currency: row.unit_price_currency as string },
    });
  }
  const contacts = await db.query(
    `SELECT opportunity_id, contact_id, role FROM opportunity_contacts ` +
      `WHERE opportunity_id IN (${placeholders(ids)}) ORDER BY opportunity_id, position`,
    ids,
  );
  for (const row of contacts) of(row)?.contacts.push({ contactId: row.contact_id as string, role: row.role as string });
  return new Map([...parts].map(([id, { lineItems, contacts: people }]) => [id, { lineItems, contacts: people }]));
}
