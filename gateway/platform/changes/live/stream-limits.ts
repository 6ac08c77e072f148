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

/** Counts the open streams. */
export class StreamCounter {
  readonly #limits: StreamLimits;
  readonly #open = new Map<string, number>();
  #total = 0;

  constructor(limits: StreamLimits) {
    this.#limits = limits;
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
      throw new AppError('RATE_LIMITED', `You have ${String(perPrincipal)} streams open; close one first.`);
    }
    if (this.#total >= inAll) throw new AppError('OVERLOADED', 'There are more streams than can be served.');
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
