import type { JobDefinition } from './job.js';

const LONGEST_WAIT = 3_600_000;

/** When a job is due again: after its interval, and after each failure in a row after twice as long, but within the hour. */
export function nextRunAfter(
  { everyMs }: Pick<JobDefinition, 'everyMs'>,
  finishedAt: string,
  failures: number,
): string {
  const wait = failures === 0 ? everyMs : Math.min(everyMs * 2 ** failures, LONGEST_WAIT);
  return new Date(Date.parse(finishedAt) + wait).toISOString();
}

/** When a job is due that has never run. */
export function firstRunOf(job: Pick<JobDefinition, 'everyMs' | 'isFirstRunDelayed'>, now: string): string {
  return job.isFirstRunDelayed ? nextRunAfter(job, now, 0) : now;
}

/** The same jobs; throws when one could not be kept or told apart, which is a fault of the code. */
export function checkedJobs(jobs: readonly JobDefinition[]): readonly JobDefinition[] {
  const names = new Set<string>();
  for (const { name, everyMs } of jobs) {
    if (!/^[a-z][a-z0-9-]{0,59}$/.test(name)) throw new Error(`${name} is no name for a job.`);
    if (names.has(name)) throw new Error(`Two jobs are called ${name}.`);
    if (!(everyMs >= 1_000 && everyMs % 1_000 === 0)) throw new Error(`${name} does not run every so many seconds.`);
    names.add(name);
  }
  return jobs;
}
