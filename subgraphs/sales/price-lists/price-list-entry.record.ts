import { placeholders } from '../../../shared/db/lookup.js';
import { defineRecord, type DetailReader } from '../../../shared/journal/record-type.js';
import { PriceListEntry } from './price-list-entry.entity.js';
import { priceListEntryPolicy } from './price-list.policy.js';

/** How changes of the entries of price lists are kept and told. */
export const priceListEntryRecord = defineRecord<PriceListEntry>({
  typeName: 'PriceListEntry',
  entity: PriceListEntry,
  policy: priceListEntryPolicy,
  scopes: ['prices:read'],
  personal: {},
  harmless: {
    priceListId: 'an identifier that Kehu made',
    productId: 'an identifier that Kehu made',
    place: 'a place in a list',
    placeLive: 'a place in a list',
    unitPriceCurrency: 'a currency',
  },
  derived: ['place', 'placeLive'],
  goneWithParent: goneWithList,
  facts: ({ priceListId, productId, minimumQuantity, unitPriceAmount, unitPriceCurrency }) => ({
    priceListId,
    productId,
    minimumQuantity,
    unitPrice: { amount: unitPriceAmount, currency: unitPriceCurrency },
  }),
});

async function goneWithList(db: DetailReader, ids: readonly string[]): Promise<string[]> {
  const rows = await db.query(
    'SELECT e.id FROM price_list_entries e JOIN price_lists l ON l.id = e.price_list_id ' +
      `WHERE e.id IN (${placeholders(ids)}) AND l.deleted_at IS NOT NULL`,
    ids,
  );
  return rows.map(({ id }) => id as string);
}
