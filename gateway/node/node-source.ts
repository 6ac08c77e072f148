import DataLoader from 'dataloader';
import type { Principal } from '../../shared/access/principal.js';
import { badInput } from '../../shared/errors.js';
import { compiledExecutor } from '../../shared/graphql/compiled-executor.js';
import { executableSchema } from '../../shared/graphql/executable-schema.js';
import type { SubgraphDefinition } from '../../shared/graphql/subgraph.js';
import type { Log } from '../../shared/log.js';
import type { CallSubgraph } from '../data-sources/subgraph-source.js';
import { findVisible, type FoundNode } from './find-visible.js';
import { nodeTypeDefinitions, nodeTypes } from './node-subgraph.js';

interface NodeScope {
  readonly requestId: string;
  readonly principal: Principal;
  readonly log: Log;
  readonly find: DataLoader<string, FoundNode | null>;
}

const MOST_NODES = 100;
const NOTHING_AROUND = {
  begin: () => undefined,
  failed: (_context: unknown, error: unknown) => error,
  forgetLoaded: () => undefined,
  personalRead: () => undefined,
};

/**
 * Answers `node(id:)` and `nodes(ids:)` inside the gateway: asks the subgraph that owns the type whether the caller may
 * see the row, so that an id alone never tells whether something exists.
 */
export function nodeSource(
  definitions: readonly SubgraphDefinition[],
  calls: Readonly<Record<string, CallSubgraph>>,
): CallSubgraph {
  const types = nodeTypes(definitions);
  const resolvers = {
    Query: {
      node: (_parent: unknown, { id }: { id: string }, scope: NodeScope) => scope.find.load(id),
      nodes: (_parent: unknown, { ids }: { ids: string[] }, scope: NodeScope) => {
        if (ids.length > MOST_NODES) throw badInput('ids', `at most ${String(MOST_NODES)} are allowed.`);
        return Promise.all(ids.map((id) => scope.find.load(id)));
      },
    },
  };
  const execute = compiledExecutor<NodeScope>(
    executableSchema(nodeTypeDefinitions(definitions), [resolvers], NOTHING_AROUND),
  );
  return (request, context) => {
    const find = new DataLoader<string, FoundNode | null>((ids) => findVisible(ids, types, calls, context));
    return execute(request, { ...context, find });
  };
}
