import type { VisibleChange, VisibleChanges } from '../../../shared/events/visible-changes.js';
import { askSubgraph } from '../ask-subgraph.js';

/** As whom, and until when, feeds are read. */
export type FeedReader = Parameters<typeof askSubgraph>[0];

const CHANGES = /* GraphQL */ `
  query ($types: [String!]!, $after: SafeInt!, $first: Int!) {
    _changes(recordTypes: $types, after: $after, first: $first) {
      changes {
        position
        eventId
        recordType
        recordId
        recordVersion
        isRemoved
        action
        occurredAt
      }
      position
      hasMore
    }
  }
`;
const HEAD = /* GraphQL */ `
  {
    _feedHead
  }
`;

/** Which stretch of a subgraph's feed to read. */
export interface FeedStretch {
  /** Types of records, by their names in the graph. */
  readonly types: readonly string[];
  readonly after: number;
  readonly first: number;
}

/** Reads what a caller may know of a stretch; fails with `BAD_CURSOR` where the feed does not reach its beginning. */
export async function readChanges(
  reader: FeedReader,
  subgraph: string,
  { types, after, first }: FeedStretch,
): Promise<VisibleChanges> {
  const variables = { types, after, first };
  return (await askSubgraph<{ _changes: VisibleChanges }>(reader, subgraph, CHANGES, variables))._changes;
}

/** Where the feed of a subgraph ends now. */
export async function feedEnd(reader: FeedReader, subgraph: string): Promise<number> {
  return (await askSubgraph<{ _feedHead: number }>(reader, subgraph, HEAD, {}))._feedHead;
}

/** Where the feeds of several subgraphs end now. */
export async function feedEnds(reader: FeedReader, subgraphs: readonly string[]): Promise<Record<string, number>> {
  const ends = await Promise.all(subgraphs.map(async (name) => [name, await feedEnd(reader, name)] as const));
  return Object.fromEntries(ends);
}

/** Of a record that changed several times the newest change alone, in the order of those. */
export function newestOfEach(changes: readonly VisibleChange[]): VisibleChange[] {
  const newest = new Map<string, VisibleChange>();
  for (const change of changes) {
    newest.delete(change.recordId);
    newest.set(change.recordId, change);
  }
  return [...newest.values()];
}

const PLACE_BEFORE = /* GraphQL */ `
  query ($instant: DateTime!) {
    _feedPlaceBefore(instant: $instant)
  }
`;

/** A place of a subgraph's feed behind which everything stands that happened from an instant on. */
export async function feedPlaceBefore(reader: FeedReader, subgraph: string, instant: string): Promise<number> {
  const answer = await askSubgraph<{ _feedPlaceBefore: number }>(reader, subgraph, PLACE_BEFORE, { instant });
  return answer._feedPlaceBefore;
}
