import { checkedExternalIds } from '../../../shared/external-ids/checked-external-ids.js';
import { changeExternalIds } from '../../../shared/external-ids/external-ids.js';
import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { UpdateProductInput } from '../__generated__/resolvers-types.js';
import { productFacts } from './product-facts.js';
import { translatingDuplicates } from './product-rules.js';
import { Product } from './product.entity.js';
import { productPolicy } from './product.policy.js';
import { productRecord } from './product.record.js';

/** Changes the facts that are given, unless someone changed the product in between. */
export async function updateProduct(scope: RequestScope, input: UpdateProductInput): Promise<void> {
  const facts = productFacts(input, 'input');
  const externalIds = checkedExternalIds(input.externalIds, 'input.externalIds');
  await inTransaction(scope, async (tx) => {
    const values = toSqlValues(Product, { ...facts, updatedAt: tx.now() });
    await translatingDuplicates('input', () => updateVisible(tx, Product, productPolicy, input, values));
    if (externalIds) await changeExternalIds(tx, productRecord, input.id, externalIds, 'input');
  });
}
