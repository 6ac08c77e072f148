import { defineRecord } from '../../../shared/journal/record-type.js';
import { Product } from './product.entity.js';
import { productPolicy } from './product.policy.js';

/** How changes of products are kept and told. */
export const productRecord = defineRecord<Product>({
  typeName: 'Product',
  entity: Product,
  policy: productPolicy,
  scopes: ['products:read'],
  personal: [],
  access: ({ isActive }) => ({ isPublished: isActive }),
});
