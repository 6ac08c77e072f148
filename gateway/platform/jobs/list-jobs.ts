import { AppError, isAppError } from '../../../shared/errors.js';
import type { Job } from '../__generated__/resolvers-types.js';
import { askSubgraph } from '../ask-subgraph.js';
import type { Context } from '../context.js';

/** What is asked of a job. */
export const JOB_FIELDS =
  'name description everySeconds state lastStartedAt lastFinishedAt lastSucceededAt lastError lastCount failures nextRunAt';

/** Reads the jobs of all subgraphs. One that does not answer costs its own part only: its error stands among the jobs. */
export async function listJobs(scope: Context): Promise<(Job | null)[]> {
  const names = Object.keys(scope.services.calls).sort();
  const parts = await Promise.allSettled(names.map((name) => jobsOf(scope, name)));
  return parts.flatMap((part, index) => {
    if (part.status === 'fulfilled') return part.value;
    // An error within a list is shown at its place, whatever the list's type says.
    return [namingSubgraph(part.reason, names[index] ?? '') as never];
  });
}

async function jobsOf(scope: Context, subgraph: string): Promise<Job[]> {
  const { _jobs } = await askSubgraph<{ _jobs: Omit<Job, 'subgraph'>[] }>(
    scope,
    subgraph,
    `{ _jobs { ${JOB_FIELDS} } }`,
    {},
  );
  return _jobs.map((job) => ({ ...job, subgraph }));
}

function namingSubgraph(error: unknown, subgraph: string): unknown {
  if (!isAppError(error)) return error;
  return new AppError(error.code, `The jobs of the subgraph ${subgraph}: ${error.message}`, {
    ...error.details,
    subgraph,
  });
}
