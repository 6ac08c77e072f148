import { rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and changes which teams. */
export const teamPolicy = rowPolicy('Team');
