import type { EventHandlerState, RebuildProjectionInput } from '../__generated__/resolvers-types.js';
import { askSubgraph, knownSubgraph } from '../ask-subgraph.js';
import type { Context } from '../context.js';

const HANDLERS = /* GraphQL */ `
  {
    _handlers {
      name
      isProjection
      places {
        source
        position
      }
    }
    _feedHead
  }
`;
const REBUILD = /* GraphQL */ `
  mutation ($handler: String!) {
    _rebuildProjection(handler: $handler)
  }
`;

interface SubgraphEvents {
  _handlers: { name: string; isProjection: boolean; places: { source: string; position: number }[] }[];
  _feedHead: number;
}

/** Reads how far every handler has come; fails as the first subgraph that does not answer. */
export async function listEventHandlers(scope: Context): Promise<EventHandlerState[]> {
  const names = Object.keys(scope.services.calls);
  const answers = await Promise.all(
    names.map(async (name) => ({ name, ...(await askSubgraph<SubgraphEvents>(scope, name, HANDLERS, {})) })),
  );
  const heads = new Map(answers.map(({ name, _feedHead }) => [name, _feedHead]));
  return answers.flatMap(({ name: subgraph, _handlers }) =>
    _handlers.flatMap(({ name: handler, isProjection, places }) =>
      places.map(({ source, position }) => {
        const lag = Math.max(0, (heads.get(source) ?? position) - position);
        return { subgraph, handler, source, position, lag, isProjection };
      }),
    ),
  );
}

/** Builds a projection anew. */
export async function rebuildProjection(scope: Context, input: RebuildProjectionInput): Promise<string> {
  const { handler } = input;
  await askSubgraph(scope, knownSubgraph(scope, input.subgraph, 'input.subgraph'), REBUILD, { handler });
  return handler;
}
