import type { SubgraphDefinition } from '../shared/graphql/subgraph.js';
import { subgraphDefinitions } from '../subgraphs/definitions.js';
import { platform } from './platform/subgraph.js';

/** Every subgraph that has a database: those that can run in processes of their own, and the gateway's. */
export const allDefinitions: readonly SubgraphDefinition[] = [...subgraphDefinitions, platform];
