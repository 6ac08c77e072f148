import { rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and changes which products: visitors of the portal see what is on sale. */
export const productPolicy = rowPolicy(
  'product',
  {
    administrator: 'all',
    analyst: 'all',
    'sales-manager': 'all',
    'sales-rep': 'all',
    partner: 'all',
    visitor: 'published',
  },
  { published: 'is_active' },
);
