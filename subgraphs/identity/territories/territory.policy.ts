import { rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and changes which territories. */
export const territoryPolicy = rowPolicy('Territory');
