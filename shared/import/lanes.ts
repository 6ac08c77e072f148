/** Runs tasks side by side, at most so many at a time. */
export interface Lanes {
  /** Starts a task as soon as a lane is free; fails when an earlier one failed. */
  start(task: () => Promise<void>): Promise<void>;
  /** Waits until all are done; fails when one failed. */
  drain(): Promise<void>;
}

/** Makes lanes. After a failure nothing more is started, and the first failure is what comes out. */
export function createLanes(count: number): Lanes {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const check = () => {
    if (failures.length > 0) {
      throw failures[0];
    }
  };
  return {
    async start(task) {
      while (running.size >= count) {
        await Promise.race(running);
      }
      check();
      const run: Promise<void> = task()
        .catch((error: unknown) => void failures.push(error))
        .finally(() => running.delete(run));
      running.add(run);
    },
    async drain() {
      await Promise.all(running);
      check();
    },
  };
}
