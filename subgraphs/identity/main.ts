/** Entry of this subgraph in split mode. */
import { runProcess } from '../../shared/http/run-process.js';
import { startSubgraph } from '../../shared/http/start-subgraph.js';
import { identity } from './subgraph.js';

await runProcess((config) => startSubgraph(identity, config));
