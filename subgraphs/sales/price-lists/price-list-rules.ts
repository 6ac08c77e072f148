import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { duplicateTranslation } from '../../../shared/db/duplicate-entry.js';
import { PriceListEntry } from './price-list-entry.entity.js';
import { PriceList } from './price-list.entity.js';

/** Makes a broken unique index of price lists the failure that a client understands. */
export const translatingDuplicates = duplicateTranslation(PriceList, 'price list', {
  ux_price_lists_code_live: { field: 'code', label: 'code' },
  ux_price_lists_default_live: { field: 'isDefault', label: 'currency and is its default' },
});

/** The same for their entries. */
export const translatingEntryDuplicates = duplicateTranslation(PriceListEntry, 'entry of the list', {
  ux_price_list_entries_place_live: { field: 'minimumQuantity', label: 'product and quantity' },
});

/** Entries whose list is not deleted. */
export function ofLivingList(alias: string): SqlCondition {
  return {
    sql: `(SELECT d.deleted_at FROM price_lists d WHERE d.id = ${alias}.price_list_id) IS NULL`,
    parameters: [],
  };
}
