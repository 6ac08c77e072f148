/** Entry of this subgraph in split mode. */
import { runSubgraph } from '../../shared/http/run-subgraph.js';

await runSubgraph('customers', async () => (await import('./subgraph.js')).customers);
