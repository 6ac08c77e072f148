/** Entry of `npm start`: the whole graph in one process, on SQLite files or on a MySQL server. */
import { runProcess } from '../shared/http/run-process.js';
import { startEmbedded } from './start-embedded.js';

await runProcess(startEmbedded);
