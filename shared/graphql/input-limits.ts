import { badInput } from '../errors.js';

/** Answers the list if it is not longer than allowed; fails with `BAD_USER_INPUT` otherwise. */
export function atMost<T>(
  maximum: number,
  list: readonly T[] | null | undefined,
  path: string,
): readonly T[] | undefined {
  if (list == null) return undefined;
  if (list.length > maximum) {
    throw badInput(path, `holds ${String(list.length)} entries; at most ${String(maximum)} are allowed.`, { maximum });
  }
  return list;
}

/** Answers the number if it lies between the two, both included; fails with `BAD_USER_INPUT` otherwise. */
export function within(range: readonly [number, number], value: number, path: string): number {
  const [least, most] = range;
  if (value < least || value > most) {
    throw badInput(path, `must be from ${String(least)} to ${String(most)}.`, { minimum: least, maximum: most });
  }
  return value;
}

/** Fails with `BAD_USER_INPUT` when a fact that must not be empty is given as null. */
export function notNull<T>(value: T | null, path: string): T {
  if (value === null) throw badInput(path, 'must not be null.');
  return value;
}
