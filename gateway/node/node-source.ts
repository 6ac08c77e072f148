import DataLoader from 'dataloader';
import type { Principal } from '../../shared/access/principal.js';
import { AppError, badInput, type ErrorCode } from '../../shared/errors.js';
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
const NO_MUTATIONS = { begin: () => undefined, forgetLoaded: () => undefined };

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
    executableSchema(nodeTypeDefinitions(definitions), [resolvers], NO_MUTATIONS),
  );
  return (request, context) => {
    const find = new DataLoader<string, FoundNode | null>((ids) => findVisible(ids, types, calls, context));
    return execute(request, { ...context, find });
  };
}

async function findVisible(
  ids: readonly string[],
  types: ReadonlyMap<string, NodeType>,
  calls: Readonly<Record<string, CallSubgraph>>,
  context: GraphContext,
): Promise<(FoundNode | AppError | null)[]> {
  const byType = new Map<NodeType, string[]>();
  for (const id of ids) {
    const type = types.get(prefixOf(id));
    if (type) byType.set(type, [...(byType.get(type) ?? []), id]);
  }
  const found = new Map<string, FoundNode | AppError>();
  await Promise.all(
    [...byType].map(async ([type, wanted]) => {
      const call = calls[type.subgraph];
      if (!call) return;
      for (const [id, node] of await askOwner(type, wanted, call, context)) found.set(id, node);
    }),
  );
  return ids.map((id) => found.get(id) ?? null);
}

/** Codes that say no more than that the caller may not see anything of the type. */
const UNSEEN = new Set(['FORBIDDEN', 'UNAUTHENTICATED']);

/** What the owner of a type says of these ids; where it does not answer, that is no "absent" but a failure. */
async function askOwner(
  { typeName }: NodeType,
  ids: readonly string[],
  call: CallSubgraph,
  context: GraphContext,
): Promise<[string, FoundNode | AppError][]> {
  const representations = ids.map((id) => ({ __typename: typeName, id }));
  const { data, errors } = await call({ query: existenceQuery(typeName), variables: { representations } }, context);
  const failure = errors?.find(({ extensions }) => !UNSEEN.has(String(extensions?.code)));
  if (failure) {
    const error = new AppError((failure.extensions?.code ?? 'INTERNAL') as ErrorCode, failure.message);
    return ids.map((id) => [id, error]);
  }
  const entities = (data?._entities ?? []) as (FoundNode | null)[];
  return entities.filter((entity) => entity !== null).map(({ id }) => [id, { __typename: typeName, id }]);
}

function prefixOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('_')));
}

function existenceQuery(typeName: string): string {
  return `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${typeName} { __typename id } } }`;
}
