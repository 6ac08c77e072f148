import { isAppError } from '../../../shared/errors.js';
import { openCounts, type ErasureState as KnownErasure } from '../../../shared/privacy/erasure-state.js';
import { foreignTypes } from '../../../shared/privacy/follow-erasures.js';
import type { Erasure, ErasurePart } from '../__generated__/resolvers-types.js';
import { askSubgraph } from '../ask-subgraph.js';
import type { Context } from '../context.js';

const QUERY = `query ($id: ID!) {
  _erasure(id: $id) { source recordType recordId reason requestedAt actor userId erasedAt unfollowedCount unscrubbedCount }
}`;

/** What one subgraph says of an erasure; undefined where it does not answer. */
interface Told {
  readonly subgraph: string;
  readonly known: KnownErasure | null | undefined;
}

/** Finds an erasure and how far it is in each subgraph that may hold something of whom it is about. */
export async function findErasure(scope: Context, id: string): Promise<Erasure | null> {
  const names = Object.keys(scope.services.calls).sort();
  const told = await Promise.all(names.map((subgraph) => ask(scope, subgraph, id)));
  const source = told.find(({ subgraph, known }) => known?.source === subgraph)?.known;
  if (!source) {
    const down = told.find(({ known }) => known === undefined);
    if (down) await askSubgraph(scope, down.subgraph, QUERY, { id });
    return null;
  }
  const parts = told
    .filter(({ subgraph }) => subgraph === source.source || isConcerned(scope, subgraph, source.recordType))
    .map(({ subgraph, known }) => partOf(subgraph, known));
  parts.push(await ownPart(scope, id, told));
  return {
    id,
    recordType: source.recordType,
    recordId: source.recordId,
    reason: source.reason,
    requestedAt: source.requestedAt,
    requestedBy: source.actor,
    user: source.userId === null ? null : { __typename: 'User', id: source.userId },
    isDone: parts.every(({ state }) => state === 'DONE'),
    parts,
  };
}

async function ask(scope: Context, subgraph: string, id: string): Promise<Told> {
  try {
    const { _erasure: known } = await askSubgraph<{ _erasure: KnownErasure | null }>(scope, subgraph, QUERY, { id });
    return { subgraph, known };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { subgraph, known: undefined };
  }
}

/** Whether a subgraph erases something with records of this type, which belong to another one. */
function isConcerned({ services }: Context, name: string, typeName: string): boolean {
  const definition = services.definitions.find((each) => each.name === name);
  return definition !== undefined && foreignTypes(definition).includes(typeName);
}

/** Files are erased once every subgraph has told of its erased records, and these have been followed. */
async function ownPart(scope: Context, id: string, told: readonly Told[]): Promise<ErasurePart> {
  const own = await openCounts(scope.db, id);
  const elsewhere = told.reduce((sum, { known }) => sum + (known?.unfollowedCount ?? 0), 0);
  const isDone = elsewhere + own.unfollowedCount + own.unscrubbedCount === 0;
  return { subgraph: 'platform', state: isDone ? 'DONE' : 'PENDING', erasedAt: null };
}

function partOf(subgraph: string, known: KnownErasure | null | undefined): ErasurePart {
  if (known === undefined) return { subgraph, state: 'UNKNOWN', erasedAt: null };
  if (known === null) return { subgraph, state: 'PENDING', erasedAt: null };
  return { subgraph, state: known.unscrubbedCount === 0 ? 'DONE' : 'PENDING', erasedAt: known.erasedAt };
}
