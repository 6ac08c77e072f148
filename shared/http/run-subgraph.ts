import type { SubgraphDefinition } from '../graphql/subgraph.js';
import { runProcess } from './run-process.js';

/** Runs one subgraph of split mode as a process; `load` imports its definition, in the worker alone. */
export function runSubgraph(name: string, load: () => Promise<SubgraphDefinition>): Promise<void> {
  return runProcess({
    name: `kehu-${name}`,
    // A signed call is answered once, and only one process can know that it has been.
    severalWorkers: false,
    start: async (config) => {
      const [{ startSubgraph }, definition] = await Promise.all([import('./start-subgraph.js'), load()]);
      return startSubgraph(definition, config);
    },
  });
}
