import { byIdLoader } from '../../../shared/db/lookup.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { PortalLink } from './portal-link.entity.js';
import { portalLinkPolicy } from './portal-link.policy.js';

/** Loaders of links between accounts and customers. */
export function portalLoaders(scope: RequestScope) {
  return { portalLinkById: byIdLoader(scope, PortalLink, portalLinkPolicy) };
}
