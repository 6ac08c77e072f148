import type { OpenLimits } from '../../open-counter.js';

/** What streams may cost. */
export interface StreamLimits extends OpenLimits {
  /** Milliseconds between two signs of life. */
  readonly heartbeat: number;
}

/** Of one process. */
export const STREAM_LIMITS: StreamLimits = { perPrincipal: 5, inAll: 1_000, heartbeat: 15_000 };
