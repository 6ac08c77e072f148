import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { SubgraphRequest, SubgraphResult } from '../../shared/graphql/compiled-executor.js';
import type { GraphContext } from '../graph-context.js';

/** Sends one operation of a request to a subgraph. */
export type CallSubgraph = (request: SubgraphRequest, context: GraphContext) => Promise<SubgraphResult>;

/** What the gateway's planner calls, over whatever reaches the subgraph. */
export function subgraphSource(call: CallSubgraph): GraphQLDataSource {
  return {
    process: async ({ request, context }: GraphQLDataSourceProcessOptions) =>
      await call(
        { query: request.query ?? '', operationName: request.operationName, variables: request.variables },
        context as GraphContext,
      ),
  };
}
