import { AppError } from '../errors.js';

/** Somebody who waits for a turn. */
interface Waiting {
  readonly start: () => void;
  gaveUp: boolean;
}

/** Longest delay that a timer takes. */
const LONGEST_DELAY = 2 ** 31 - 1;

/**
 * Lets one transaction at a time write to a file, first come first served. Who has not had a turn by their deadline
 * gets `DEADLINE_EXCEEDED` and never runs.
 */
export class WriteQueue {
  #waiting: Waiting[] = [];
  #busy = false;

  /** Runs the work when it is its turn; `deadline` in milliseconds since 1970. */
  async run<T>(deadline: number, work: () => Promise<T>): Promise<T> {
    await this.#turn(deadline);
    try {
      // Timers are late where a statement keeps the event loop, so the turn may come after the deadline.
      if (Date.now() > deadline) throw tooLate();
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
          waiting.gaveUp = true;
          reject(tooLate());
        },
        Math.max(0, Math.min(deadline - Date.now(), LONGEST_DELAY)),
      );
      const waiting: Waiting = {
        gaveUp: false,
        start: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      this.#waiting.push(waiting);
    });
  }

  #next(): void {
    let next = this.#waiting.shift();
    while (next?.gaveUp) next = this.#waiting.shift();
    if (next) next.start();
    else this.#busy = false;
  }
}

function tooLate(): AppError {
  return new AppError('DEADLINE_EXCEEDED', 'The request waited too long for its turn to write.');
}
