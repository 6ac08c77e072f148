/** Entry of this subgraph in split mode. */
import { runSubgraph } from '../../shared/http/run-subgraph.js';

await runSubgraph('sales', async () => (await import('./subgraph.js')).sales);
