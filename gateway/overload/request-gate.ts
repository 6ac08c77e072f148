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

/** Fewer at once would leave the process idle while one of them waits for its database. */
const LEAST_IN_FLIGHT = 4;
/** How many at once a process begins with. */
const FIRST_LIMIT = 16;
/** Above this load the process has no time to spare. */
const FULL = 0.95;
/** As many may always wait, so that a few clients who send one request after the other are all served. */
const LEAST_WAITING = 12;
/** Milliseconds that a request may have to wait for a place in a short burst. */
const BURST = 500;
/** When too many have been waiting for so many milliseconds, it is no burst any more. */
const LASTING = 100;
/** Weight of the newest request in the mean time that requests take. */
const NEWEST = 0.05;

/**
 * Lets requests in as long as they will be answered soon, and tells the others at once that they will not be.
 *
 * Two things are kept small. First, how many are worked on at once: while the process is fully busy, more at once make
 * everybody slower and nobody faster, so the limit falls; while it has time to spare although somebody waits, because
 * requests wait for a database or another process, the limit rises, up to `maxInFlight`. Second, how many wait for a place. From how long requests take
 * follows how many can wait so that the last one waits no longer than {@link BURST} milliseconds, which is for bursts. When
 * there are too many for longer than a burst, only as many may wait as are worked on, so that nobody waits longer than a
 * request takes, and those who have waited longest are sent away.
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
  /** Mean time that a request takes, in milliseconds. */
  #usual = 10;
  /** Since when more have been waiting than may wait for long. */
  #tooManySince: number | undefined;
  #isLasting = false;
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
    if (this.#free() + this.#places() - this.#queue.length - this.#announced <= 0) {
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
    if (this.#free() > 0) this.#inFlight += 1;
    else await this.#waitForPlace();
    const started = this.#now();
    try {
      return await work();
    } finally {
      this.#usual += (this.#now() - started - this.#usual) * NEWEST;
      this.#leave();
    }
  }

  /** For metrics and tests. */
  get state(): GateState {
    return { inFlight: this.#inFlight, waiting: this.#queue.length, limit: this.#limit, refused: this.#refused };
  }

  #free(): number {
    return Math.max(0, this.#limit - this.#inFlight);
  }

  /** How many may wait. */
  #places(): number {
    const few = this.#placesForLong();
    return this.#isLasting ? few : Math.min(this.#max, Math.max(few, Math.ceil((this.#limit * BURST) / this.#usual)));
  }

  #placesForLong(): number {
    return Math.min(this.#max, Math.max(LEAST_WAITING, this.#limit));
  }

  async #waitForPlace(): Promise<void> {
    if (this.#queue.length >= this.#places()) throw this.#overloaded();
    await new Promise<void>((resolve, reject) => {
      const until = this.#now() + 2 * Math.max(BURST, this.#usual);
      this.#queue.push({ start: resolve, giveUp: () => reject(this.#overloaded()), until });
      this.#watch();
    });
  }

  /** Notices when a burst turns out to last, and then shortens the queue to what may wait for long. */
  #judge(): void {
    const few = this.#placesForLong();
    if (this.#queue.length < few) {
      this.#tooManySince = undefined;
      return;
    }
    this.#tooManySince ??= this.#now();
    if (this.#isLasting || this.#now() - this.#tooManySince < LASTING) return;
    this.#isLasting = true;
    while (this.#queue.length > few) this.#queue.shift()?.giveUp();
  }

  #overloaded(): AppError {
    this.#refused += 1;
    return new AppError('OVERLOADED', 'There are more requests than can be served; try again in a moment.');
  }

  #leave(): void {
    this.#inFlight -= 1;
    this.#judge();
    this.#adapt();
    this.#letIn();
  }

  #letIn(): void {
    while (this.#free() > 0) {
      const next = this.#queue.shift();
      if (!next) break;
      this.#inFlight += 1;
      next.start();
    }
  }

  #adapt(): void {
    const load = this.#load();
    if (load === undefined) return;
    if (load > FULL) {
      this.#limit = Math.max(Math.min(LEAST_IN_FLIGHT, this.#max), Math.floor(this.#limit * 0.8));
    } else if (this.#queue.length > 0) {
      this.#limit = Math.min(this.#max, Math.ceil(this.#limit * 1.25));
      this.#letIn();
    } else {
      this.#isLasting = false;
    }
  }

  /** Sends away those who have waited too long, the oldest first. */
  #watch(): void {
    const [oldest] = this.#queue;
    if (this.#timer || !oldest) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        while (this.#queue[0] && this.#queue[0].until <= this.#now()) this.#queue.shift()?.giveUp();
        this.#watch();
      },
      Math.max(1, oldest.until - this.#now()),
    ).unref();
  }
}
