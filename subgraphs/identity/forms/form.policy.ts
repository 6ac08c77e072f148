import { rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees and changes which forms: visitors and customers see what is published. */
export const formPolicy = rowPolicy('Form', { published: 'is_published' });
