import { rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and changes which contacts: those who do so with their customer. */
export const contactPolicy = rowPolicy('contact', {
  administrator: 'all',
  analyst: 'all',
  'sales-manager': 'team',
  'sales-rep': 'own',
  partner: 'partner',
});
