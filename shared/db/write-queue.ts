import { AppError } from '../errors.js';
import { gaugeReading, histogram, secondsSince } from '../operation/metrics.js';

const queues = new Map<string, WriteQueue>();

gaugeReading(
  'kehu_write_queue_length',
  'Transactions that wait for their turn to write to a SQLite file.',
  ['database'],
  () => [...queues].map(([database, { length }]) => [{ database }, length] as const),
);
const waits = histogram(
  'kehu_write_queue_wait_seconds',
  'How long transactions waited for their turn to write to a SQLite file.',
  ['database'],
);

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

  /** `name` tells the file apart in the metrics. */
  constructor(private readonly name = '') {
    queues.set(name, this);
  }

  /** How many wait. */
  get length(): number {
    return this.#waiting.length;
  }

  /** Runs the work when it is its turn; `deadline` in milliseconds since 1970. */
  async run<T>(deadline: number, work: () => Promise<T>): Promise<T> {
    const asked = performance.now();
    await this.#turn(deadline);
    waits.observe({ database: this.name }, secondsSince(asked));
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
