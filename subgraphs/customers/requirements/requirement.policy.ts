import { OWNED, rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and changes which requirements: those who do so with their customer. */
export const requirementPolicy = rowPolicy('Requirement', OWNED);
