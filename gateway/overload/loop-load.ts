import { performance } from 'node:perf_hooks';

/** Tells how busy this process's event loop was lately, from 0 to 1; undefined where too little time has passed to say. */
export type LoopLoad = () => number | undefined;

/** Milliseconds that a look goes back. Shorter ones tell one long step from a full loop no better than chance does. */
const WINDOW = 20;

/** Watches the event loop: the share of the time since the last look in which it had something to do. */
export function loopLoad(): LoopLoad {
  let before = performance.eventLoopUtilization();
  let lookedAt = performance.now();
  return () => {
    const now = performance.now();
    if (now - lookedAt < WINDOW) return undefined;
    const present = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(present, before);
    before = present;
    lookedAt = now;
    return utilization;
  };
}
