import { rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and changes which roles. */
export const rolePolicy = rowPolicy('Role');
