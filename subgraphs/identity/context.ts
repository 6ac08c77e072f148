import type { RequestScope } from '../../shared/request-scope.js';
import type { IdentityLoaders } from './loaders.js';

/** What the resolvers of this subgraph get as their context. */
export type Context = RequestScope<IdentityLoaders>;
