import type { Job, RunJobInput } from '../__generated__/resolvers-types.js';
import { askSubgraph, knownSubgraph } from '../ask-subgraph.js';
import type { Context } from '../context.js';
import { JOB_FIELDS } from './list-jobs.js';

/** Starts a job in the process that answers for its subgraph. */
export async function runJob(scope: Context, { subgraph, name }: RunJobInput): Promise<Job> {
  const owner = knownSubgraph(scope, subgraph, 'input.subgraph');
  const { mutation } = scope;
  // The owner keeps the key, in the transaction that claims the job; a document may hold several such mutations.
  const field = mutation?.responseName ?? '_runJob';
  const answer = await askSubgraph<Record<string, Omit<Job, 'subgraph'>>>(
    scope,
    owner,
    `mutation ($name: String!) { ${field}: _runJob(name: $name) { ${JOB_FIELDS} } }`,
    { name },
    mutation?.key,
  );
  return { ...answer[field], subgraph: owner } as Job;
}
