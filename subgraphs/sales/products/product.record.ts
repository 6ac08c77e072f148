import { withExternalIds } from '../../../shared/external-ids/external-ids.js';
import { defineRecord } from '../../../shared/journal/record-type.js';
import { Product } from './product.entity.js';
import { productPolicy } from './product.policy.js';

/** How changes of products are kept and told. */
export const productRecord = defineRecord<Product>({
  typeName: 'Product',
  entity: Product,
  policy: productPolicy,
  scopes: ['products:read'],
  personal: {},
  harmless: {
    externalId: 'what another system calls a product',
    externalIdLive: 'what another system calls a product',
    name: 'what we call a product',
    nameSort: 'what we call a product',
    namePinyin: 'what we call a product',
    series: 'what we call a product',
    description: 'what we say of a product',
    listPriceCurrency: 'a currency',
  },
  details: withExternalIds(),
  access: ({ isActive }) => ({ isPublished: isActive }),
});
