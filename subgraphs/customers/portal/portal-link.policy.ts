import { rowPolicy } from '../../../shared/access/row-policy.js';

/** Who sees which links between accounts and customers. */
export const portalLinkPolicy = rowPolicy('PortalLink');
