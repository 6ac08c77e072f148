import { systemPrincipal } from '../../shared/access/principal.js';
import { jobScope } from '../../shared/jobs/job-scope.js';
import type { TestGraph } from './test-graph.js';

/** Carries out the job of this name in every subgraph that has it; answers how many things were done. */
export async function runJobs({ subgraphs, log }: TestGraph, name: string): Promise<number> {
  let total = 0;
  for (const subgraph of subgraphs.values()) {
    const job = subgraph.definition.jobs?.find((each) => each.name === name);
    if (!job) continue;
    const facts = { requestId: 'a-run', principal: systemPrincipal(name), deadline: 0, log };
    total += (await job.run(jobScope(subgraph.scope(facts), new AbortController().signal))) ?? 0;
  }
  return total;
}
