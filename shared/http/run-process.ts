import { readConfig, type Config } from '../config/config.js';

/** Something that runs until it is told to stop. */
export interface Running {
  /** Finishes what is under way and lets go of everything. */
  stop(): Promise<void>;
}

/** Failures of starting that an operator can mend; shown as one line. */
const EXPECTED = new Set(['ConfigurationError', 'CannotListen', 'DataFolderLocked', 'DatabaseUnreachable']);

/**
 * Runs a server as a process: reads the settings, starts, and drains on SIGTERM and SIGINT. A failure to start that an
 * operator can mend is one clear line and exit code 1.
 */
export async function runProcess(start: (config: Config) => Promise<Running>): Promise<void> {
  try {
    const running = await start(readConfig());
    let stopping = false;
    const stop = () => {
      if (stopping) return;
      stopping = true;
      running.stop().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      );
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): never {
  const { name, message, stack } = error as Error;
  console.error(EXPECTED.has(name) ? message : (stack ?? String(error)));
  process.exit(1);
}
