import { storedJobs, type StoredJob } from './job-claims.js';
import type { JobDefinition } from './job.js';
import type { Database } from '../db/database.js';

/** A job as operators see it; instants in ISO 8601. */
export interface JobState {
  readonly name: string;
  readonly description: string;
  readonly everySeconds: number;
  readonly state: 'IDLE' | 'RUNNING' | 'FAILING';
  readonly lastStartedAt: string | null;
  readonly lastFinishedAt: string | null;
  readonly lastSucceededAt: string | null;
  readonly lastError: string | null;
  readonly lastCount: number | null;
  readonly failures: number;
  /** Null before any process has looked for due jobs. */
  readonly nextRunAt: string | null;
}

/** How the jobs of a subgraph stand, in the order of their names, whichever process runs them. */
export async function jobStates(database: Database, jobs: readonly JobDefinition[], now: string): Promise<JobState[]> {
  const stored = new Map((await storedJobs(database)).map((row) => [row.name, row]));
  return [...jobs]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map((job) => stateOf(job, stored.get(job.name), now));
}

/** How one of the jobs stands. */
export async function jobState(
  database: Database,
  jobs: readonly JobDefinition[],
  name: string,
  now: string,
): Promise<JobState | undefined> {
  return (await jobStates(database, jobs, now)).find((job) => job.name === name);
}

function stateOf({ name, description, everyMs }: JobDefinition, row: StoredJob | undefined, now: string): JobState {
  const isRunning = row?.claimedUntil != null && row.claimedUntil > now;
  const isFailing = row !== undefined && row.failures > 0;
  return {
    name,
    description,
    everySeconds: everyMs / 1_000,
    state: isRunning ? 'RUNNING' : isFailing ? 'FAILING' : 'IDLE',
    lastStartedAt: row?.lastStartedAt ?? null,
    lastFinishedAt: row?.lastFinishedAt ?? null,
    lastSucceededAt: row?.lastSucceededAt ?? null,
    lastError: row?.lastError ?? null,
    lastCount: row?.lastCount ?? null,
    failures: row?.failures ?? 0,
    nextRunAt: row?.nextRunAt ?? null,
  };
}
