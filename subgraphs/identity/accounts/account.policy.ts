import { rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and changes which accounts. Whoever signs in acts on their own, which the password or the session proves. */
export const accountPolicy = rowPolicy('Account');
