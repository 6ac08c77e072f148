import type { Reader } from '../../shared/db/database.js';
import { handlerPlaces } from '../../shared/events/apply-events.js';
import { toNumber } from '../../shared/db/rows.js';
import { journalMark, type JournalMark } from '../../shared/journal/verify-journal.js';

/** The state of the feeds at one moment. */
export interface FeedState {
  /** The end of each journal, by subgraph. */
  readonly marks: Record<string, JournalMark>;
  /** Who has digested events which the moment's feeds do not hold; empty at a consistent point. */
  readonly ahead: readonly string[];
}

/** Which database holds the places of webhooks. */
export const PLATFORM = 'platform';

/**
 * Reads the ends of all feeds and finds handlers and webhooks that are ahead of them. A copy of several databases is
 * consistent when there is none: what a handler has not digested yet it digests after a restore, but nobody could take
 * back what it digested of a future that the copy does not know.
 */
export async function feedState(readers: ReadonlyMap<string, Reader>): Promise<FeedState> {
  const marks: Record<string, JournalMark> = {};
  for (const [name, reader] of readers) marks[name] = await journalMark(reader);
  const ahead: string[] = [];
  for (const [name, reader] of readers) {
    const followers = [...(await handlerPlaces(reader)), ...(name === PLATFORM ? await webhookPlaces(reader) : [])];
    for (const [follower, places] of followers) {
      for (const { source, position } of places) {
        if (position > (marks[source]?.position ?? 0)) ahead.push(`${name}/${follower} of ${source}`);
      }
    }
  }
  return { marks, ahead };
}

async function webhookPlaces(platform: Reader): Promise<[string, { source: string; position: number }[]][]> {
  const rows = await platform.query('SELECT webhook_id, subgraph, position FROM webhook_positions');
  return rows.map((row) => [
    row.webhook_id as string,
    [{ source: row.subgraph as string, position: toNumber(row.position) }],
  ]);
}
