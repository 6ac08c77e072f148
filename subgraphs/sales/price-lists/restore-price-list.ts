import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { inTransaction, lockVisible, notFound } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { normalForm } from '../../../shared/text/normal-form.js';
import type { RestorePriceListInput } from '../__generated__/resolvers-types.js';
import { PriceListEntry } from './price-list-entry.entity.js';
import { translatingDuplicates } from './price-list-rules.js';
import { PriceList } from './price-list.entity.js';
import { priceListPolicy } from './price-list.policy.js';

/** Brings a deleted price list back with its code, its entries, and as the default where it was that. */
export async function restorePriceList(scope: RequestScope, { id }: RestorePriceListInput): Promise<void> {
  await inTransaction(scope, async (tx) => {
    await tx.changes.track(PriceList, [id]);
    const list = await lockVisible(tx, PriceList, priceListPolicy, id, { withDeleted: true });
    if (list.deletedAt === null) throw notFound('deleted price list', id);
    await translatingDuplicates('input', () =>
      tx.db.run(
        'UPDATE price_lists SET deleted_at = NULL, code_live = ?, default_live = ?, updated_at = ?, ' +
          'version = version + 1 WHERE id = ?',
        [normalForm(list.code), list.isDefault ? list.currency : null, toDatabaseInstant(tx.now()), id],
      ),
    );
    await tx.changes.followWhere(PriceListEntry, 'price_list_id = ?', [id], 'RESTORED');
  });
}
