import { rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and changes which interactions: those who do so with their customer. */
export const interactionPolicy = rowPolicy('interaction', {
  administrator: 'all',
  analyst: 'all',
  'sales-manager': 'team',
  'sales-rep': 'own',
  partner: 'partner',
});
