/** How often a delivery is tried. */
export const MOST_ATTEMPTS = 10;
const FIRST_DELAY = 9_000;
const FACTOR = 3;
const JITTER = 0.2;
const LONGEST_HOLD = 5 * 60_000;
/** Milliseconds of nothing but failures after which a webhook is disabled. */
export const DISABLED_AFTER = 5 * 24 * 3_600_000;

/**
 * Milliseconds until a delivery is tried again after so many attempts: 9 s, then three times as long each time, a fifth
 * more or less; all ten take about a day.
 */
export function delayAfter(attempts: number, random: number): number {
  return Math.round(FIRST_DELAY * FACTOR ** (attempts - 1) * (1 - JITTER + 2 * JITTER * random));
}

/** Milliseconds for which nothing is sent to a receiver after so many failures in a row: 1 s, doubled up to 5 minutes. */
export function holdAfter(failures: number): number {
  return Math.min(LONGEST_HOLD, 1_000 * 2 ** Math.min(failures - 1, 20));
}
