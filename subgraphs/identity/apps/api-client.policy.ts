import { rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and changes which apps. */
export const apiClientPolicy = rowPolicy('ApiClient');
