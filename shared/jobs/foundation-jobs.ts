import type { JobDefinition } from './job.js';
import { purgeIdempotencyKeys } from './purge-idempotency-keys.js';

/** The jobs that every subgraph has beside its own. */
export const foundationJobs: readonly JobDefinition[] = [purgeIdempotencyKeys];
