import { OWNED, rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and changes which interactions: those who do so with their customer. */
export const interactionPolicy = rowPolicy('Interaction', OWNED);
