/** Entry of `npm start`: the whole graph in one process, on SQLite files or on a MySQL server. */
import { runProcess } from '../shared/http/run-process.js';

// Loaded once the settings are known to be good, so that a wrong one is told at once.
await runProcess(async (config) => (await import('./start-embedded.js')).startEmbedded(config));
