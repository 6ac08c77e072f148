import type { DeadLetter, ReplayDeadLetterInput } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { askSubgraph, knownSubgraph } from '../ask-subgraph.js';

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
const REPLAY = /* GraphQL */ `
  mutation ($id: ID!) {
    _replayDeadLetter(id: $id)
  }
`;

/** Reads the dead letters of all subgraphs, or of one, the newest first. */
export async function listDeadLetters(
  scope: Context,
  { subgraph, first }: { subgraph?: string | null; first: number },
): Promise<DeadLetter[]> {
  const names = subgraph == null ? Object.keys(scope.services.calls) : [knownSubgraph(scope, subgraph, 'subgraph')];
  const lists = await Promise.all(
    names.map(async (name) => {
      const { _deadLetters } = await askSubgraph<{ _deadLetters: Omit<DeadLetter, 'subgraph'>[] }>(
        scope,
        name,
        DEAD_LETTERS,
        { first },
      );
      return _deadLetters.map((letter) => ({ ...letter, subgraph: name }));
    }),
  );
  return lists.flat().sort((one, other) => (one.failedAt < other.failedAt ? 1 : -1));
}

/** Gives a dead letter to its handler once more. */
export async function replayDeadLetter(scope: Context, { id, subgraph }: ReplayDeadLetterInput): Promise<string> {
  await askSubgraph(scope, knownSubgraph(scope, subgraph, 'input.subgraph'), REPLAY, { id });
  return id;
}
