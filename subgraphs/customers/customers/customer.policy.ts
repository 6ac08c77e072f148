import { OWNED, rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and changes which customers. */
export const customerPolicy = rowPolicy('Customer', { ...OWNED, customer: 'id' });
