import { badInput } from '../errors.js';

const LONGEST = 40;

/** Checks what a consent is for; fails with `BAD_USER_INPUT`. */
export function checkedPurpose(purpose: string, path: string): string {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(purpose) && purpose.length <= LONGEST) return purpose;
  throw badInput(path, `must be small letters, digits and hyphens, such as newsletter; at most ${String(LONGEST)}.`);
}
