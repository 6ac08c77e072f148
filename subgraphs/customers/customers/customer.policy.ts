import { rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and changes which customers. */
export const customerPolicy = rowPolicy(
  'customer',
  { administrator: 'all', analyst: 'all', 'sales-manager': 'team', 'sales-rep': 'own', partner: 'partner' },
  { customer: 'id' },
);
