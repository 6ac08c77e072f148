import DataLoader from 'dataloader';
import type { Principal } from '../../shared/access/principal.js';
import { badInput } from '../../shared/errors.js';
import { compiledExecutor } from '../../shared/graphql/compiled-executor.js';
import { executableSchema } from '../../shared/graphql/executable-schema.js';
import type { SubgraphDefinition } from '../../shared/graphql/subgraph.js';
import type { Log } from '../../shared/log.js';
import type { CallSubgraph } from '../data-sources/subgraph-source.js';
import type { GraphContext } from '../graph-context.js';
import { nodeTypeDefinitions, nodeTypes, type NodeType } from './node-subgraph.js';

interface NodeScope {
  readonly requestId: string;
  readonly principal: Principal;
  readonly log: Log;
  readonly find: DataLoader<string, FoundNode | null>;
}

interface FoundNode {
  __typename: string;
  id: string;
}

const MOST_NODES = 100;

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
    executableSchema(nodeTypeDefinitions(definitions), [resolvers], () => undefined),
  );
  return (request, context) => {
    const find = new DataLoader((ids: readonly string[]) => findVisible(ids, types, calls, context));
    return execute(request, { ...context, find });
  };
}

async function findVisible(
  ids: readonly string[],
  types: ReadonlyMap<string, NodeType>,
  calls: Readonly<Record<string, CallSubgraph>>,
  context: GraphContext,
): Promise<(FoundNode | null)[]> {
  const byType = new Map<string, string[]>();
  for (const id of ids) {
    const prefix = prefixOf(id);
    if (types.has(prefix)) byType.set(prefix, [...(byType.get(prefix) ?? []), id]);
  }
  const found = new Map<string, FoundNode>();
  await Promise.all(
    [...byType].map(async ([prefix, wanted]) => {
      const type = types.get(prefix);
      const call = type && calls[type.subgraph];
      if (!type || !call) return;
      const representations = wanted.map((id) => ({ __typename: type.typeName, id }));
      const { data } = await call({ query: existenceQuery(type.typeName), variables: { representations } }, context);
      for (const entity of (data?._entities ?? []) as (FoundNode | null)[]) {
        if (entity) found.set(entity.id, { __typename: type.typeName, id: entity.id });
      }
    }),
  );
  return ids.map((id) => found.get(id) ?? null);
}

function prefixOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('_')));
}

function existenceQuery(typeName: string): string {
  return `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${typeName} { __typename id } } }`;
}
