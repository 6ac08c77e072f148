/** Entry of `npm start`: the whole graph in one process, on SQLite files or on a MySQL server. */
import { runProcess } from '../shared/http/run-process.js';

await runProcess({
  name: 'kehu',
  severalWorkers: true,
  start: async (config) => (await import('./start-embedded.js')).startEmbedded(config),
});
