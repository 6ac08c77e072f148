import type { RequestScope } from '../../shared/request-scope.js';
import type { SalesLoaders } from './loaders.js';

/** What the resolvers of this subgraph get as their context. */
export type Context = RequestScope<SalesLoaders>;
