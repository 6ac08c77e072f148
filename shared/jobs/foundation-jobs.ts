import { purgeAccessLog } from '../access-log/purge-access-log.js';
import type { JobDefinition } from './job.js';
import { retryErasures } from '../privacy/retry-erasures.js';
import { scrubDatabase } from '../privacy/scrub-database.js';
import type { EventHandler } from '../events/event-handler.js';
import { purgeIdempotencyKeys } from './purge-idempotency-keys.js';

/** The jobs that every subgraph has beside its own. */
export function foundationJobs(handlers: readonly EventHandler[]): JobDefinition[] {
  return [purgeIdempotencyKeys, purgeAccessLog, retryErasures(handlers), scrubDatabase];
}
