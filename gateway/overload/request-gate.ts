import { AppError } from '../../shared/errors.js';
import { loopLoad, type LoopLoad } from './loop-load.js';

/** What a gate is made of. */
export interface GateOptions {
  /** How many requests may be worked on at once, at most. */
  readonly maxInFlight: number;
  /** How busy the process is. */
  readonly load?: LoopLoad;
  /** Milliseconds, from any beginning. */
  readonly now?: () => number;
}

/** What a gate is doing at this moment. */
export interface GateState {
  readonly inFlight: number;
  readonly waiting: number;
  /** How many may be worked on at once at the moment. */
  readonly limit: number;
  /** How many were refused so far. */
  readonly refused: number;
}

interface Waiter {
  readonly start: () => void;
  readonly giveUp: () => void;
  /** When it gives up. */
  readonly until: number;
}

/** Fewer at once would leave a process idle while one of them waits for its database. As many may always wait. */
const LEAST_IN_FLIGHT = 8;
/** How many at once a process begins with. */
const FIRST_LIMIT = 64;
/** How many may wait in a burst. */
const BURST = 128;
/** While somebody waits, milliseconds until the limit is thought over, even where nobody comes or goes. */
const LOOK_AGAIN = 25;
/** Above this load the process has no time to spare. */
const FULL = 0.95;
/** When too many have been waiting for so many milliseconds, it is no burst any more. */
const LASTING = 250;
/** Milliseconds after which somebody who waits is sent away, unless requests take longer than that anyway. */
const PATIENCE = 1_000;
/** Weight of the newest request in the mean time that requests take. */
const NEWEST = 0.05;

/**
 * Lets requests in as long as they will be answered soon, and tells the others at once that they will not be.
 *
 * Two things are kept small. First, how many are worked on at once: while the process is fully busy, more at once make
 * everybody slower and nobody faster, so the limit falls; while it has time to spare although somebody waits, because
 * requests wait for a database or another process, the limit rises, up to `maxInFlight`. Second, how many wait for a place:
 * as many as may come in a burst. When there are too many for longer than that and the process is fully busy, only as many
 * as are worked on, so that nobody waits longer than a request takes; and those who have waited longest are sent away.
 * Requests that wait for a slow subgraph leave the process time to spare, and so shut the door on nobody else.
 *
 * Each turn of the event loop begins one request at most, after all that arrived meanwhile were looked at. Much of a
 * request may be one long step: if each began where it arrives, those behind it would wait unseen in their sockets.
 */
export class RequestGate {
  readonly #max: number;
  readonly #load: LoopLoad;
  readonly #now: () => number;
  readonly #queue: Waiter[] = [];
  #limit: number;
  #inFlight = 0;
  #refused = 0;
  /** Requests that were told to come in, in this turn of the event loop, and have not yet. */
  #announced = 0;
  #isLettingIn = false;
  /** Mean time that a request takes, in milliseconds. */
  #usual = 10;
  /** Since when more have been waiting than may wait for long. */
  #tooManySince: number | undefined;
  #isLasting = false;
  /** Whether the process was fully busy when it was last looked at. */
  #isFull = false;
  #timer: NodeJS.Timeout | undefined;

  constructor({ maxInFlight, load = loopLoad(), now = () => performance.now() }: GateOptions) {
    this.#max = maxInFlight;
    this.#limit = Math.min(FIRST_LIMIT, maxInFlight);
    this.#load = load;
    this.#now = now;
  }

  /**
   * Asked when a request arrives, before anything of it is read: whether it is to be refused. If not, it should come to
   * {@link run} within this turn of the event loop; a place is kept for it no longer than that, since a client may send
   * its body as slowly as it likes.
   */
  refuses(): boolean {
    this.#adapt();
    this.#judge();
    if (this.#waiting() + this.#announced >= this.#places()) {
      this.#refused += 1;
      return true;
    }
    if (this.#announced === 0) {
      setImmediate(() => {
        this.#announced = 0;
      });
    }
    this.#announced += 1;
    return false;
  }

  /** Does the work as soon as there is a place. Fails with `OVERLOADED`, nothing done, when there is none soon. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#announced > 0) this.#announced -= 1;
    await this.#waitForPlace();
    const started = this.#now();
    try {
      return await work();
    } finally {
      this.#usual += (this.#now() - started - this.#usual) * NEWEST;
      this.#inFlight -= 1;
      this.#judge();
      this.#adapt();
      this.#letIn();
    }
  }

  /** For metrics and tests. */
  get state(): GateState {
    return {
      inFlight: this.#inFlight,
      waiting: Math.max(0, this.#waiting()),
      limit: this.#limit,
      refused: this.#refused,
    };
  }

  #free(): number {
    return Math.max(0, this.#limit - this.#inFlight);
  }

  /** How many wait for more than their turn; less than 0 where there are places for others. */
  #waiting(): number {
    return this.#queue.length - this.#free();
  }

  /** How many may wait. */
  #places(): number {
    return this.#isLasting ? this.#limit : Math.max(this.#limit, Math.min(BURST, this.#max));
  }

  async #waitForPlace(): Promise<void> {
    if (this.#waiting() >= this.#places()) throw this.#overloaded();
    await new Promise<void>((resolve, reject) => {
      const until = this.#now() + Math.max(PATIENCE, 2 * this.#usual);
      this.#queue.push({ start: resolve, giveUp: () => reject(this.#overloaded()), until });
      this.#letIn();
      this.#watch();
    });
  }

  #overloaded(): AppError {
    this.#refused += 1;
    return new AppError('OVERLOADED', 'There are more requests than can be served; try again in a moment.');
  }

  /** Lets in whom there is a place for, one in each turn of the event loop. */
  #letIn(): void {
    if (this.#isLettingIn || this.#queue.length === 0 || this.#free() === 0) return;
    this.#isLettingIn = true;
    setImmediate(() => {
      this.#isLettingIn = false;
      if (this.#free() > 0) {
        const next = this.#queue.shift();
        if (next) {
          this.#inFlight += 1;
          next.start();
        }
      }
      this.#letIn();
    });
  }

  /** Notices when a burst turns out to last, and then shortens the queue to what may wait for long. */
  #judge(): void {
    if (!this.#isFull || this.#waiting() < this.#limit) {
      this.#tooManySince = undefined;
      return;
    }
    this.#tooManySince ??= this.#now();
    if (this.#isLasting || this.#now() - this.#tooManySince < LASTING) return;
    this.#isLasting = true;
    while (this.#waiting() > this.#limit) this.#queue.shift()?.giveUp();
  }

  #adapt(): void {
    const load = this.#load();
    if (load === undefined) return;
    this.#isFull = load > FULL;
    if (this.#isFull) {
      this.#limit = Math.max(Math.min(LEAST_IN_FLIGHT, this.#max), Math.floor(this.#limit * 0.8));
    } else if (this.#queue.length > 0) {
      this.#limit = Math.min(this.#max, Math.ceil(this.#limit * 1.5));
    } else {
      this.#isLasting = false;
    }
  }

  /** Finds places for those who wait, and sends away those who have waited too long, the oldest first. */
  #watch(): void {
    if (this.#timer || this.#queue.length === 0) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      while (this.#queue[0] && this.#queue[0].until <= this.#now()) this.#queue.shift()?.giveUp();
      this.#adapt();
      this.#letIn();
      this.#watch();
    }, LOOK_AGAIN).unref();
  }
}
