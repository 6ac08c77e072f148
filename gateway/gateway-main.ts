/** Entry of the gateway in split mode; the subgraphs run in processes of their own. */
import { runProcess } from '../shared/http/run-process.js';

await runProcess({
  name: 'kehu-gateway',
  severalWorkers: true,
  start: async (config) => (await import('./start-gateway.js')).startGateway(config),
});
