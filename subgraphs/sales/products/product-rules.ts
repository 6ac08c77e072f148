import { duplicateTranslation } from '../../../shared/db/duplicate-entry.js';
import { Product } from './product.entity.js';

/** Makes a broken unique index of products the failure that a client understands. */
export const translatingDuplicates = duplicateTranslation(Product, 'product', {
  ux_products_external_id_live: { field: 'externalId', label: 'external id' },
});
