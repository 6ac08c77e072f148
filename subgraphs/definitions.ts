import type { SubgraphDefinition } from '../shared/graphql/subgraph.js';
import { customers } from './customers/subgraph.js';
import { identity } from './identity/subgraph.js';
import { sales } from './sales/subgraph.js';

/** Every subgraph of the graph; hosts mount them, composition joins them. */
export const subgraphDefinitions: readonly SubgraphDefinition[] = [identity, customers, sales];
