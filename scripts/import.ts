/** `npm run import -- <type> <file.csv> --map mapping.json`: imports a CSV file into the graph (docs/import.md). */
import { graphHost } from './import/graph-host.js';
import { runCommand } from './import/run-command.js';

const stop = new AbortController();
// A second interrupt ends the process at once, as nothing listens any more.
process.once('SIGINT', () => stop.abort());
process.exitCode = await runCommand(process.argv.slice(2), {
  host: graphHost,
  out: process.stdout,
  err: process.stderr,
  now: () => performance.now(),
  signal: stop.signal,
});
