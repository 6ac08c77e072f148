import { rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and changes which members of staff. */
export const userPolicy = rowPolicy('user', {
  administrator: 'all',
  analyst: 'all',
  'sales-manager': 'all',
  'sales-rep': 'all',
  partner: 'none',
});
