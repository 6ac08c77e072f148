import { placeholders } from '../../../shared/db/lookup.js';
import { defineRecord, type DetailReader, type JsonValue } from '../../../shared/journal/record-type.js';
import { ERASED_TEXT } from '../../../shared/privacy/erased-text.js';
import { identitiesOf } from '../identities.js';
import { Customer } from './customer.entity.js';
import { customerPolicy } from './customer.policy.js';

/** How changes of customers are kept and told. */
export const customerRecord = defineRecord<Customer>({
  typeName: 'Customer',
  entity: Customer,
  policy: customerPolicy,
  scopes: ['customers:read'],
  personal: {
    externalId: null,
    externalIdLive: null,
    name: ERASED_TEXT,
    nameSort: ERASED_TEXT,
    shortName: null,
    taxId: null,
    taxIdLive: null,
    website: null,
    phones: [],
    emails: [],
    addresses: [],
  },
  personalDetails: ['tags'],
  harmless: {
    industry: 'one of a few words',
    source: 'one of a few words',
    level: 'one of a few words',
    annualRevenueCurrency: 'a currency',
    parentId: 'an identifier that Kehu made',
  },
  isDataSubject: true,
  isGoneWhenErased: true,
  access: ({ id }) => ({ customerId: id }),
  details: tagsOf,
  facts: ({ kind, status, level }) => ({ kind, status, level }),
  sealedFacts: (row, hash) => ({ identities: identitiesOf(row, hash) }),
});

async function tagsOf(db: DetailReader, ids: readonly string[]): Promise<Map<string, Record<string, JsonValue>>> {
  const tags = new Map<string, string[]>(ids.map((id) => [id, []]));
  const rows = await db.query(
    `SELECT customer_id, tag FROM customer_tags WHERE customer_id IN (${placeholders(ids)}) ORDER BY customer_id, tag`,
    ids,
  );
  for (const row of rows) tags.get(row.customer_id as string)?.push(row.tag as string);
  return new Map([...tags].map(([id, list]) => [id, { tags: list }]));
}
