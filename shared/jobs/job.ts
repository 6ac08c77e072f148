import type { LiveScope } from '../graphql/live-scope.js';

/**
 * What a run of a job may draw on: everything that a request may, `inTransaction` included, as the system, which sees and
 * changes every row. No deadline stands over a run: its `deadline` moves along, a minute ahead, and each statement and each
 * transaction has to keep that.
 */
export interface JobScope<Services = unknown> extends LiveScope {
  /** What the host lends to the subgraph. */
  readonly services: Services;
  /**
   * Aborted when the process stops, and when the run has lost its claim because it could not be renewed in time: end soon
   * then. What is left is taken up by the next run.
   */
  readonly signal: AbortSignal;
}

/**
 * Work that comes back: it looks for what is due in the state of the database, never in what a process remembers. At any
 * time one process runs it. A process that was frozen for longer than a claim lasts may meet its successor, so what a run
 * writes depends on the state that it finds, not on having been claimed.
 */
export interface JobDefinition<Services = unknown> {
  /** Unique within the subgraph; small letters, digits and hyphens, at most 60 characters. */
  readonly name: string;
  /** What it does, for operators. */
  readonly description: string;
  /** Milliseconds between the end of a run and the next one; whole seconds. */
  readonly everyMs: number;
  /** Whether the first run of a new database waits for `everyMs` as well; otherwise it comes at once. */
  readonly isFirstRunDelayed?: boolean;
  /**
   * Does what is due and answers how many things were done, where that can be counted. Throws when it failed as a whole:
   * operators see the message of an `AppError`, of any other failure only its class and code.
   */
  run(scope: JobScope<Services>): Promise<number | undefined>;
}
