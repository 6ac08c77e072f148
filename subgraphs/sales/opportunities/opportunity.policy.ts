import { rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and changes which opportunities; their line items, contacts and history are reached through them only. */
export const opportunityPolicy = rowPolicy('opportunity', {
  administrator: 'all',
  analyst: 'all',
  'sales-manager': 'team',
  'sales-rep': 'own',
  partner: 'partner',
});
