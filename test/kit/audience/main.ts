/** Entry of the audience as a process of its own, as a subgraph has one in split mode. */
import { runSubgraph } from '../../../shared/http/run-subgraph.js';

await runSubgraph('audience', async () => (await import('./audience.js')).audience());
