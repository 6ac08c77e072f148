import { rowPolicy } from '../access/row-policy.js';

/** Who sees and changes which teams; the same in the directory and where their names are known. */
export const teamPolicy = rowPolicy('Team');

/** Who sees and changes which territories; the same in the directory and where their names are known. */
export const territoryPolicy = rowPolicy('Territory');
