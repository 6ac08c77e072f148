import type { RequestScope } from '../../shared/request-scope.js';
import type { IdentityServices } from './identity-services.js';
import type { IdentityLoaders } from './loaders.js';

/** What the resolvers of this subgraph get as their context. */
export interface Context extends RequestScope<IdentityLoaders> {
  readonly services: IdentityServices;
}
