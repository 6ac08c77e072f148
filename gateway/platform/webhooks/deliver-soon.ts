import { isAppError } from '../../../shared/errors.js';
import type { MountedSubgraph } from '../../../shared/graphql/mounted-subgraph.js';
import type { Log } from '../../../shared/log.js';
import type { FeedWatch } from '../changes/live/feed-watch.js';
import type { PlatformServices } from '../services.js';
import { DELIVER_WEBHOOKS } from './deliver-webhooks.js';

/** Milliseconds for which the answer counts whether there is any active webhook. */
const REMEMBERED = 1_000;

/** Lets webhooks be told of changes right after a feed has moved, instead of at the next turn of the job. */
export function deliverSoon(
  { services, jobs, database }: Pick<MountedSubgraph, 'jobs' | 'database'> & { services: PlatformServices },
  watch: FeedWatch,
  log: Log,
): void {
  const ends = new Map<string, number>();
  let hasWebhooks = false;
  let asked = 0;
  const ask = async () => {
    asked = performance.now();
    const rows = await database.reader.query(
      "SELECT id FROM webhooks WHERE state = 'ACTIVE' AND deleted_at IS NULL LIMIT 1",
    );
    hasWebhooks = rows.length > 0;
  };
  const start = async () => {
    services.webhooks.news.ring();
    try {
      await jobs.runNow(DELIVER_WEBHOOKS, log);
    } catch (error) {
      // It runs already, here or elsewhere, and looks again; or this process is about to end.
      if (!isAppError(error)) log.error({ error }, 'webhooks could not be woken');
    }
  };
  watch.follow({
    isInterested: () => {
      if (performance.now() - asked > REMEMBERED) {
        ask().catch((error: unknown) => log.warn({ error }, 'webhooks could not be looked for'));
      }
      return hasWebhooks;
    },
    seen: (subgraph, end) => {
      if (!hasWebhooks || ends.get(subgraph) === end) return;
      ends.set(subgraph, end);
      void start();
    },
  });
}
