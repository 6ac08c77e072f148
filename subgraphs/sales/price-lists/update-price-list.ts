import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, lockVisible, updateVisible } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { UpdatePriceListInput } from '../__generated__/resolvers-types.js';
import { assertSound, priceListFacts } from './price-list-facts.js';
import { translatingDuplicates } from './price-list-rules.js';
import { PriceList } from './price-list.entity.js';
import { priceListPolicy } from './price-list.policy.js';

/** Changes the facts that are given, unless someone changed the price list in between. */
export async function updatePriceList(scope: RequestScope, input: UpdatePriceListInput): Promise<void> {
  const facts = priceListFacts(input, 'input');
  await inTransaction(scope, async (tx) => {
    const before = await lockVisible(tx, PriceList, priceListPolicy, input.id);
    const after = Object.assign({}, before, facts);
    const defaultLive = after.isDefault ? after.currency : null;
    const values = toSqlValues(PriceList, { ...facts, defaultLive, updatedAt: tx.now() });
    await translatingDuplicates('input', () => updateVisible(tx, PriceList, priceListPolicy, input, values));
    assertSound(after, 'input');
  });
}
