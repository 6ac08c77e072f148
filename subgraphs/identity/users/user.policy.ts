import { rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and changes which members of staff. */
export const userPolicy = rowPolicy('User');
