import type { EventHandlerState, RebuildProjectionInput } from '../__generated__/resolvers-types.js';
import { askSubgraph, fromSubgraphs, knownSubgraph } from '../ask-subgraph.js';
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

/** Reads how far every handler has come; an error stands for the part of a subgraph that does not answer. */
export async function listEventHandlers(scope: Context): Promise<EventHandlerState[]> {
  const heads = new Map<string, number>();
  const places = await fromSubgraphs(Object.keys(scope.services.calls), async (subgraph) => {
    const { _handlers, _feedHead } = await askSubgraph<SubgraphEvents>(scope, subgraph, HANDLERS, {});
    heads.set(subgraph, _feedHead);
    return _handlers.flatMap(({ name, isProjection, places: at }) =>
      at.map(({ source, position }) => ({ subgraph, handler: name, source, position, isProjection })),
    );
  });
  return places.map((place) => {
    if (place instanceof Error) return place as never;
    return { ...place, lag: Math.max(0, (heads.get(place.source) ?? place.position) - place.position) };
  });
}

/** Builds a projection anew. */
export async function rebuildProjection(scope: Context, input: RebuildProjectionInput): Promise<string> {
  const { handler } = input;
  await askSubgraph(scope, knownSubgraph(scope, input.subgraph, 'input.subgraph'), REBUILD, { handler });
  return handler;
}
