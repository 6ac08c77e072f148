import { AppError, type ErrorCode } from '../../shared/errors.js';
import type { CallSubgraph } from '../data-sources/subgraph-source.js';
import type { GraphContext } from '../graph-context.js';
import type { NodeType } from './node-subgraph.js';

/** Something that the caller may see, as far as its id tells. */
export interface FoundNode {
  __typename: string;
  id: string;
}

/**
 * Asks the subgraphs that own the types of these ids what of it the caller may see: one question for each type, whatever
 * the number of ids. Null for what is absent, hidden or of no known type; an error where the owner does not answer.
 */
export async function findVisible(
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
