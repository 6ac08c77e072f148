import type { DeadLetter, ReplayDeadLetterInput } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { askSubgraph, fromSubgraphs, knownSubgraph } from '../ask-subgraph.js';

const DEAD_LETTERS = /* GraphQL */ `
  query ($first: Int!) {
    _deadLetters(first: $first) {
      id
      handler
      source
      eventType
      recordId
      attempts
      error
      failedAt
    }
  }
`;

interface OwnDeadLetters {
  _deadLetters: Omit<DeadLetter, 'subgraph'>[];
}

/** Reads the dead letters of all subgraphs, or of one; an error stands for the part of one that does not answer. */
export function listDeadLetters(
  scope: Context,
  { subgraph, first }: { subgraph?: string | null; first: number },
): Promise<DeadLetter[]> {
  const names = subgraph == null ? Object.keys(scope.services.calls) : [knownSubgraph(scope, subgraph, 'subgraph')];
  return fromSubgraphs(names, async (name) => {
    const { _deadLetters } = await askSubgraph<OwnDeadLetters>(scope, name, DEAD_LETTERS, { first });
    return _deadLetters.map((letter) => ({ ...letter, subgraph: name }));
  });
}

/** Gives a dead letter to its handler once more. */
export async function replayDeadLetter(scope: Context, { id, subgraph }: ReplayDeadLetterInput): Promise<string> {
  const owner = knownSubgraph(scope, subgraph, 'input.subgraph');
  const field = scope.mutation?.responseName ?? '_replayDeadLetter';
  await askSubgraph(
    scope,
    owner,
    `mutation ($id: ID!) { ${field}: _replayDeadLetter(id: $id) }`,
    { id },
    scope.mutation?.key,
  );
  return id;
}
