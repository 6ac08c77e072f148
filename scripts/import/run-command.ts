import { createProgress, type TextOutput } from '../../shared/import/progress.js';
import { readArguments, USAGE } from './arguments.js';
import { connect, type GraphHost } from './connect.js';
import { importFile } from './import-file.js';

/** What the command needs of the process that it runs in. */
export interface CommandProcess {
  readonly host: GraphHost;
  readonly out: TextOutput;
  readonly err: NodeJS.WriteStream | TextOutput;
  /** Milliseconds from any beginning. */
  readonly now: () => number;
  /** Asks to stop after the batch under way. */
  readonly signal: AbortSignal;
}

/**
 * Runs `npm run import` and returns its exit code: 0 when it ran to the end, 2 with `--strict` when rows were refused,
 * 1 after a failure or an interrupt. A failure that was foreseen is one line.
 */
export async function runCommand(args: readonly string[], around: CommandProcess): Promise<number> {
  try {
    const asked = readArguments(args);
    if (asked === undefined) {
      around.out.write(USAGE);
      return 0;
    }
    const { refused } = await importFile(asked, {
      connect: () => connect(around.host, asked),
      print: (line) => around.out.write(`${line}\n`),
      progress: createProgress(around.err),
      now: around.now,
      signal: around.signal,
    });
    return around.signal.aborted ? 1 : asked.strict && refused > 0 ? 2 : 0;
  } catch (error) {
    const { message, code, stack } = error as { message?: string; code?: string; stack?: string };
    // What nobody foresaw is a fault of ours, and shows where it happened.
    around.err.write(`${code === undefined ? (stack ?? String(error)) : `Import failed: ${message ?? code}`}\n`);
    return 1;
  }
}
