import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.js';

/** Work that is done over and over, never twice at a time. */
export interface Pump {
  /** Asks for a round; one that begins after this call will run. */
  wake(): void;
  /** Whether no round is running or asked for. */
  readonly isIdle: boolean;
  /** Answers when no round is running or asked for. */
  idle(): Promise<void>;
  /** Ends; answers when the round under way has ended. */
  stop(): Promise<void>;
}

const LONGEST_PAUSE = 5_000;

/** Makes a pump of a round of work. A round that fails is run again after a pause that grows from 50 ms to 5 s. */
export function pump(round: () => Promise<void>, log: Log): Pump {
  let asked = false;
  let stopped = false;
  let failures = 0;
  let running: Promise<void> | undefined;
  const pausing = new AbortController();
  const rounds = async (): Promise<void> => {
    while (asked && !stopped) {
      asked = false;
      try {
        await round();
        failures = 0;
      } catch (error) {
        failures += 1;
        asked = true;
        log.warn({ error, failures }, 'events wait');
        const pause = Math.min(LONGEST_PAUSE, 25 * 2 ** Math.min(failures, 10));
        await sleep(pause, undefined, { signal: pausing.signal }).catch(() => undefined);
      }
    }
    running = undefined;
  };
  return {
    wake: () => {
      asked = true;
      if (!stopped) running ??= rounds();
    },
    get isIdle() {
      return running === undefined;
    },
    idle: async () => {
      while (running) await running;
    },
    stop: async () => {
      stopped = true;
      pausing.abort();
      await running;
    },
  };
}
