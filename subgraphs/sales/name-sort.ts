import { normalForm } from '../../shared/text/normal-form.js';

const LONGEST = 255;

/** The normal form of a name, cut between two characters to the length of its column. */
export function nameSortOf(name: string): string {
  const normal = normalForm(name);
  return normal.length <= LONGEST ? normal : Array.from(normal).slice(0, LONGEST).join('');
}
