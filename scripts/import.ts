/**
 * `npm run import -- <type> <file.csv> --map mapping.json`: imports a CSV file into the graph. Exits with 0 when it ran
 * to the end, 2 with `--strict` when rows were refused, 1 after a failure, which is one line.
 */
import { createProgress } from '../shared/import/progress.js';
import { readArguments, USAGE } from './import/arguments.js';
import { connect } from './import/connect.js';
import { graphHost } from './import/graph-host.js';
import { importFile } from './import/import-file.js';

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const stop = new AbortController();
  // A second interrupt ends the process at once, as nothing listens any more.
  process.once('SIGINT', () => stop.abort());
  try {
    const asked = readArguments(args);
    if (asked === undefined) {
      process.stdout.write(USAGE);
      return 0;
    }
    const { refused } = await importFile(asked, {
      connect: () => connect(graphHost, asked),
      print: (line) => process.stdout.write(`${line}\n`),
      progress: createProgress(process.stderr),
      now: () => performance.now(),
      signal: stop.signal,
    });
    return stop.signal.aborted ? 1 : asked.strict && refused > 0 ? 2 : 0;
  } catch (error) {
    return failed(error);
  }
}

/** What was foreseen is one line; anything else is a fault of ours and shows where it happened. */
function failed(error: unknown): number {
  const { message, code, stack } = error as { message?: string; code?: string; stack?: string };
  process.stderr.write(
    `${code === undefined ? (stack ?? String(error)) : `Import failed: ${message ?? code}`}\n`,
  );
  return 1;
}
