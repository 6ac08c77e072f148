import { rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and changes which teams. */
export const teamPolicy = rowPolicy('team', {
  administrator: 'all',
  analyst: 'all',
  'sales-manager': 'all',
  'sales-rep': 'all',
  partner: 'none',
});
