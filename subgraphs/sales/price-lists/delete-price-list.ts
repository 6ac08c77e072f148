import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { DeletePriceListInput } from '../__generated__/resolvers-types.js';
import { PriceListEntry } from './price-list-entry.entity.js';
import { PriceList } from './price-list.entity.js';
import { priceListPolicy } from './price-list.policy.js';

/** Takes a price list, with its entries, out of all lists, unless someone changed it in between. */
export async function deletePriceList(scope: RequestScope, input: DeletePriceListInput): Promise<void> {
  await inTransaction(scope, async (tx) => {
    const now = tx.now();
    const values = toSqlValues(PriceList, { deletedAt: now, updatedAt: now, codeLive: null, defaultLive: null });
    await updateVisible(tx, PriceList, priceListPolicy, input, values);
    await tx.changes.followWhere(PriceListEntry, 'price_list_id = ?', [input.id], 'DELETED');
  });
}
