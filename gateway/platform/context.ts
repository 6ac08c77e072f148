import type { RequestScope } from '../../shared/request-scope.js';
import type { PlatformLoaders } from './loaders.js';
import type { PlatformServices } from './services.js';

/** What the resolvers of the platform subgraph get as their context. */
export interface Context extends RequestScope<PlatformLoaders> {
  readonly services: PlatformServices;
}
