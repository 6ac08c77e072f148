import { defineSubgraph } from '../../shared/graphql/subgraph.js';
import { createLoaders } from './loaders.js';
import { platformResolvers } from './resolvers.js';

/**
 * What apps and operators need of the graph as a whole. It is mounted inside the gateway in every mode, because it asks
 * the other subgraphs on behalf of its callers.
 */
export const platform = defineSubgraph({
  name: 'platform',
  folder: 'gateway/platform',
  resolvers: [platformResolvers],
  database: { entities: [], migrations: [] },
  records: [],
  createLoaders,
  idPrefixes: {},
});
