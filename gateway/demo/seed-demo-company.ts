import type { MountedSubgraph } from '../../shared/graphql/mounted-subgraph.js';
import type { Log } from '../../shared/log.js';

/** Fills empty databases with the demo company. */
export function seedDemoCompany(_subgraphs: ReadonlyMap<string, MountedSubgraph>, _log: Log): Promise<void> {
  return Promise.resolve();
}
