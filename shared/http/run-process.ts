import cluster from 'node:cluster';
import type { Config } from '../config/config.js';
import type { Stop } from '../operation/messages.js';

/** Something that runs until it is told to stop. */
export interface Running {
  /** Says where it answers, to people and to the tools of this machine; `pid` is the process that takes signals. */
  announce(pid: number): Promise<void> | void;
  /** Finishes what is under way and lets go of everything. */
  stop(stop: Stop): Promise<void>;
}

/** What a process runs. */
export interface Service {
  /** Its name in logs and traces. */
  readonly name: string;
  /** Starts it, in a worker. What is needed for that is imported here, so that a wrong setting is told at once. */
  start(config: Config): Promise<Running>;
  /** Whether there may be several workers. */
  readonly severalWorkers: boolean;
}

/**
 * Runs a service: a primary process that holds the port, and workers that do the work. Drains on SIGTERM and SIGINT,
 * replaces its workers one by one on SIGHUP. A failure to start that an operator can mend is one clear line and exit
 * code 1. See docs/operations.md.
 */
export async function runProcess(service: Service): Promise<void> {
  // Each imports its own part only: the primary stays small, and the worker is started without delay.
  if (cluster.isPrimary) {
    const { Supervisor } = await import('../operation/supervisor.js');
    new Supervisor().begin();
  } else {
    const { runWorker } = await import('../operation/worker.js');
    await runWorker(service);
  }
}
