/** Entry of the gateway in split mode; the subgraphs run in processes of their own. */
import { runProcess } from '../shared/http/run-process.js';

// Loaded once the settings are known to be good, so that a wrong one is told at once.
await runProcess(async (config) => (await import('./start-gateway.js')).startGateway(config));
