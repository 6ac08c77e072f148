import type { Reader } from '../../shared/db/database.js';
import { handlerPlaces } from '../../shared/events/apply-events.js';
import { feedHead } from '../../shared/events/feed.js';

/** The state of the feeds at one moment. */
export interface FeedState {
  readonly heads: Record<string, number>;
  /** Handlers that have digested events which the moment's feeds do not hold; empty at a consistent point. */
  readonly ahead: readonly string[];
}

/**
 * Reads the heads of all feeds and finds handlers that are ahead of them. A copy of several databases is consistent when
 * there is none: what a handler has not digested yet it digests after a restore, but nobody could take back what it
 * digested of a future that the copy does not know.
 */
export async function feedState(readers: ReadonlyMap<string, Reader>): Promise<FeedState> {
  const heads: Record<string, number> = {};
  for (const [name, reader] of readers) heads[name] = await feedHead(reader);
  const ahead: string[] = [];
  for (const [name, reader] of readers) {
    for (const [handler, places] of await handlerPlaces(reader)) {
      for (const { source, position } of places) {
        if (position > (heads[source] ?? 0)) ahead.push(`${name}/${handler} of ${source}`);
      }
    }
  }
  return { heads, ahead };
}
