import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { CreateProductInput } from '../__generated__/resolvers-types.js';
import { productFacts, type ProductFacts } from './product-facts.js';
import { translatingDuplicates } from './product-rules.js';
import { Product } from './product.entity.js';

/** Adds a product to the catalogue; answers its id. */
export async function createProduct(scope: RequestScope, input: CreateProductInput): Promise<string> {
  const facts = productFacts(input, 'input');
  return inTransaction(scope, async (tx) => {
    const product = newProduct(tx, facts);
    await translatingDuplicates('input', () => tx.db.insert(Product, product));
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
