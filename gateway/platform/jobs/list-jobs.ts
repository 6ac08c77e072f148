import type { Job } from '../__generated__/resolvers-types.js';
import { askSubgraph, fromSubgraphs } from '../ask-subgraph.js';
import type { Context } from '../context.js';

/** What is asked of a job. */
export const JOB_FIELDS =
  'name description everySeconds state lastStartedAt lastFinishedAt lastSucceededAt lastError lastCount failures nextRunAt';

/** Reads the jobs of all subgraphs; an error stands for the part of one that does not answer. */
export function listJobs(scope: Context): Promise<Job[]> {
  return fromSubgraphs(Object.keys(scope.services.calls), async (subgraph) => {
    const query = `{ _jobs { ${JOB_FIELDS} } }`;
    const { _jobs } = await askSubgraph<{ _jobs: Omit<Job, 'subgraph'>[] }>(scope, subgraph, query, {});
    return _jobs.map((job) => ({ ...job, subgraph }));
  });
}
