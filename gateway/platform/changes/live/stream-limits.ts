import type { Principal } from '../../../../shared/access/principal.js';
import { AppError } from '../../../../shared/errors.js';

/** What streams may cost. */
export interface StreamLimits {
  /** How many may be open. */
  readonly perPrincipal: number;
  readonly inAll: number;
  /** Milliseconds between two signs of life. */
  readonly heartbeat: number;
}

/** Of one process. */
export const STREAM_LIMITS: StreamLimits = { perPrincipal: 5, inAll: 1_000, heartbeat: 15_000 };

/** Counts what is open at once: streams, or what else goes on for long. */
export class StreamCounter {
  readonly #limits: Pick<StreamLimits, 'perPrincipal' | 'inAll'>;
  readonly #what: string;
  readonly #open = new Map<string, number>();
  #total = 0;

  /** `what` is what callers know it as, in the plural. */
  constructor(limits: Pick<StreamLimits, 'perPrincipal' | 'inAll'>, what = 'streams') {
    this.#limits = limits;
    this.#what = what;
  }

  /**
   * Counts one more for a principal; answers how to count it off. Fails with `RATE_LIMITED` when the principal has as many
   * as it may, `OVERLOADED` when all together have.
   */
  add({ kind, subject }: Principal): () => void {
    const key = `${kind}:${subject}`;
    const own = this.#open.get(key) ?? 0;
    const { perPrincipal, inAll } = this.#limits;
    if (own >= perPrincipal) {
      throw new AppError('RATE_LIMITED', `You have ${String(perPrincipal)} ${this.#what} open; close one first.`);
    }
    if (this.#total >= inAll) throw new AppError('OVERLOADED', `There are more ${this.#what} than can be served.`);
    this.#open.set(key, own + 1);
    this.#total += 1;
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      this.#total -= 1;
      const left = (this.#open.get(key) ?? 1) - 1;
      if (left > 0) this.#open.set(key, left);
      else this.#open.delete(key);
    };
  }
}
