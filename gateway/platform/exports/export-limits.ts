import type { OpenLimits } from '../open-counter.js';

/** What exports may take of one process. */
export interface ExportLimits extends OpenLimits {
  /** Milliseconds after which a receiver that takes nothing is cut off. */
  readonly silence: number;
}

/** The limits of every process. */
export const EXPORT_LIMITS: ExportLimits = { perPrincipal: 2, inAll: 10, silence: 60_000 };
