import { AppError } from '../errors.js';

/**
 * Lets one transaction at a time write to a file, first come first served. Who has not had a turn by their deadline
 * gets `DEADLINE_EXCEEDED` and never runs.
 */
export class WriteQueue {
  #waiting: { start: () => void }[] = [];
  #busy = false;

  /** Runs the work when it is its turn; `deadline` in milliseconds since 1970. */
  async run<T>(deadline: number, work: () => Promise<T>): Promise<T> {
    await this.#turn(deadline);
    try {
      return await work();
    } finally {
      this.#next();
    }
  }

  #turn(deadline: number): Promise<void> {
    if (!this.#busy) {
      this.#busy = true;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => {
          this.#waiting = this.#waiting.filter((other) => other !== entry);
          reject(new AppError('DEADLINE_EXCEEDED', 'The request waited too long for its turn to write.'));
        },
        Math.max(0, Math.min(deadline - Date.now(), 2 ** 31 - 1)),
      );
      const entry = {
        start: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      this.#waiting.push(entry);
    });
  }

  #next(): void {
    const next = this.#waiting.shift();
    if (next) next.start();
    else this.#busy = false;
  }
}
