import type { Circumstances } from '../../../shared/graphql/live-scope.js';
import { randomFor, type Random } from '../company/random.js';

/** When something is entered into the book, and under which name its chance is drawn. */
export interface Entry {
  /** Unlike that of every other entry of the subgraph. */
  name: string;
  /** When it is entered. */
  at: string;
  /** How far the clock advances at each look, in milliseconds. */
  tick?: number;
  /** Ids that are given out in their order, in place of made-up ones. */
  ids?: readonly string[];
}

/** The same clock and the same ids each time an entry is made, so that a book is the same wherever it is written. */
export function entryCircumstances({ name, at, tick = 1_000, ids = [] }: Entry): Circumstances {
  const random = randomFor('ids', name);
  const start = Date.parse(at);
  const given = [...ids];
  let looks = 0;
  let made = 0;
  return {
    now: () => new Date(start + tick * looks++).toISOString(),
    newId: (prefix) => given.shift() ?? `${prefix}_${uuidText(start + made++, random)}`,
  };
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A UUID v7 as TypeIDs write it: 26 characters of 5 bits, the first 10 of them the time. */
export function uuidText(milliseconds: number, random: Random): string {
  let time = '';
  for (let rest = milliseconds; time.length < 10; rest = Math.floor(rest / 32)) time = characterOf(rest % 32) + time;
  // The version, 7, stands in the upper four bits of the next character; the variant in two bits of the third after it.
  const version = characterOf(0b01110 + random.int(0, 1));
  const variant = characterOf(0b01000 + random.int(0, 1) * 16 + random.int(0, 3));
  return time + version + characters(2, random) + variant + characters(12, random);
}

function characters(count: number, random: Random): string {
  let text = '';
  while (text.length < count) text += characterOf(random.int(0, 31));
  return text;
}

function characterOf(value: number): string {
  return ALPHABET.charAt(value);
}
