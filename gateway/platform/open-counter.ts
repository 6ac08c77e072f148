import type { Principal } from '../../shared/access/principal.js';
import { AppError } from '../../shared/errors.js';

/** How much of what goes on for long may be open at once in one process. */
export interface OpenLimits {
  readonly perPrincipal: number;
  readonly inAll: number;
}

/** Counts what is open at once: streams, or what else goes on for long. */
export class OpenCounter {
  readonly #limits: OpenLimits;
  readonly #what: string;
  readonly #open = new Map<string, number>();
  #total = 0;

  /** `what` is what callers know it as, in the plural. */
  constructor(limits: OpenLimits, what: string) {
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
