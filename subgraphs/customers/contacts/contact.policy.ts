import { OWNED, rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and changes which contacts: those who do so with their customer. */
export const contactPolicy = rowPolicy('Contact', OWNED);
