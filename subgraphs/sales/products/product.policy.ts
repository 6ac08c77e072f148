import { rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and changes which products: visitors of the portal see what is on sale. */
export const productPolicy = rowPolicy('Product', { published: 'is_active' });
