import type { Job, RunJobInput } from '../__generated__/resolvers-types.js';
import { askSubgraph, knownSubgraph } from '../ask-subgraph.js';
import type { Context } from '../context.js';
import { JOB_FIELDS } from './list-jobs.js';

const RUN = `mutation ($name: String!) { _runJob(name: $name) { ${JOB_FIELDS} } }`;

/** Starts a job in the process that answers for its subgraph. */
export async function runJob(scope: Context, { subgraph, name }: RunJobInput): Promise<Job> {
  const owner = knownSubgraph(scope, subgraph, 'input.subgraph');
  const { _runJob } = await askSubgraph<{ _runJob: Omit<Job, 'subgraph'> }>(scope, owner, RUN, { name });
  return { ..._runJob, subgraph: owner };
}
