import { OWNED, rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and changes which opportunities; their line items, contacts and history are reached through them only. */
export const opportunityPolicy = rowPolicy('Opportunity', OWNED);
