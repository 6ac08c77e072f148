/** Entry of the gateway in split mode; the subgraphs run in processes of their own. */
import { runProcess } from '../shared/http/run-process.js';
import { startGateway } from './start-gateway.js';

await runProcess(startGateway);
