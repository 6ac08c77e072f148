import { randomInt } from 'node:crypto';
import { randomFor, type Random } from '../../../gateway/demo/company/random.js';

export type { Random };

/**
 * What all chances of this run begin with: `KEHU_CRASH_SEED` where it is set, to look at a failure again, else another one
 * each time. A failure shows it. The moments are the same again; how processes take turns is not.
 */
export const seed = process.env.KEHU_CRASH_SEED ?? String(randomInt(1_000_000_000));

/** The chance that belongs to one part of the run. */
export function chanceOf(...part: readonly (string | number)[]): Random {
  return randomFor(seed, ...part);
}
