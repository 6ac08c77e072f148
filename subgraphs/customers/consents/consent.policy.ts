import { OWNED, rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and records which consents: those who do so with their customer. */
export const consentPolicy = rowPolicy('Consent', OWNED);
