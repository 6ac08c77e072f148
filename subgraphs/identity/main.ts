/** Entry of this subgraph in split mode. */
import { runSubgraph } from '../../shared/http/run-subgraph.js';

await runSubgraph('identity', async () => (await import('./subgraph.js')).identity);
