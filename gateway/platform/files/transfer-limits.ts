import type { OpenLimits } from '../open-counter.js';

/** What the transfers of contents may take of one process. */
export interface TransferLimits extends OpenLimits {
  /** Milliseconds after which a receiver that takes nothing is cut off. */
  readonly silence: number;
}

/** The limits of every process. */
export const TRANSFER_LIMITS: TransferLimits = { perPrincipal: 20, inAll: 200, silence: 60_000 };

/** How many uploads a process joins at once; each reads and writes a whole content. */
export const JOINS_AT_ONCE = 4;
