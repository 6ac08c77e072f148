/** Size of the parts of uploads in bytes; the last one has what remains. Small enough to be sent again over a bad line. */
export const PART_SIZE = 5 * 2 ** 20;

/** How many parts a file of this size has. The largest file that can be configured has 1,024. */
export function partCount(size: number): number {
  return Math.ceil(size / PART_SIZE);
}

/** How many bytes a part has, counted from 1; undefined where there is no such part. */
export function sizeOfPart(size: number, number: number): number | undefined {
  if (!Number.isInteger(number) || number < 1 || number > partCount(size)) return undefined;
  return Math.min(PART_SIZE, size - (number - 1) * PART_SIZE);
}
