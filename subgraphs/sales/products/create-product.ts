import { checkedExternalIds } from '../../../shared/external-ids/checked-external-ids.js';
import { addExternalIds, idsOfNew } from '../../../shared/external-ids/external-ids.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { CreateProductInput } from '../__generated__/resolvers-types.js';
import { productFacts, type ProductFacts } from './product-facts.js';
import { translatingDuplicates } from './product-rules.js';
import { Product } from './product.entity.js';
import { productRecord } from './product.record.js';

/** Adds a product to the catalogue; answers its id. */
export async function createProduct(scope: RequestScope, input: CreateProductInput): Promise<string> {
  const facts = productFacts(input, 'input');
  const externalIds = checkedExternalIds(input.externalIds, 'input.externalIds');
  return inTransaction(scope, async (tx) => {
    const product = newProduct(tx, facts);
    await translatingDuplicates('input', () => tx.db.insert(Product, product));
    await addExternalIds(tx, productRecord, idsOfNew(product.id, externalIds), 'input');
    return product.id;
  });
}

/** A new row with its defaults. */
export function newProduct(tx: TransactionScope, facts: ProductFacts): Product {
  const now = tx.now();
  return {
    externalId: null,
    externalIdLive: null,
    name: '',
    nameSort: '',
    namePinyin: '',
    series: null,
    description: null,
    listPriceAmount: null,
    listPriceCurrency: null,
    isActive: true,
    ...facts,
    id: tx.newId('prd'),
    version: 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
}
