/** How dear it is to put one item in place of another, from 0 (the same) to 1. */
export type Cost = (a: number, b: number) => number;

const MOST = 40;
const WIDTH = MOST + 1;
const SWAPPED = 0.5;
const TABLE = new Float64Array(WIDTH * WIDTH);

/**
 * The edits that make one row of items into another: put in, left out, replaced at `cost`, or two neighbours swapped
 * (optimal string alignment: Damerau 1964; Navarro 2001, "A guided tour to approximate string matching"). Rows are cut to
 * 40 items.
 */
export function edits(a: number, b: number, cost: Cost): number {
  const rows = Math.min(a, MOST);
  const columns = Math.min(b, MOST);
  for (let column = 0; column <= columns; column += 1) TABLE[column] = column;
  for (let row = 1; row <= rows; row += 1) {
    TABLE[row * WIDTH] = row;
    for (let column = 1; column <= columns; column += 1) {
      const at = row * WIDTH + column;
      let least = cell(at - WIDTH - 1) + cost(row - 1, column - 1);
      if (cell(at - WIDTH) + 1 < least) least = cell(at - WIDTH) + 1;
      if (cell(at - 1) + 1 < least) least = cell(at - 1) + 1;
      if (row > 1 && column > 1 && cost(row - 1, column - 2) === 0 && cost(row - 2, column - 1) === 0) {
        const swapped = cell(at - 2 * WIDTH - 2) + SWAPPED;
        if (swapped < least) least = swapped;
      }
      TABLE[at] = least;
    }
  }
  return cell(rows * WIDTH + columns);
}

function cell(index: number): number {
  return TABLE[index] ?? 0;
}

/** The same between the letters of two words. */
export function letterEdits(a: string, b: string): number {
  if (a === b) return 0;
  let start = 0;
  const shortest = Math.min(a.length, b.length);
  while (start < shortest && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < shortest - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end += 1;
  return edits(a.length - start - end, b.length - start - end, (i, j) =>
    a.charCodeAt(i + start) === b.charCodeAt(j + start) ? 0 : 1,
  );
}

/** How alike two words are, from 0 to 1: the share of letters that need no edit; 0 when one is twice as long. */
export function letterLikeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0 || Math.abs(a.length - b.length) > longest / 2) return 0;
  return Math.max(0, 1 - letterEdits(a, b) / Math.min(longest, MOST));
}

const SAME_SOUND = 0.2;
const LIKE_SOUND = 0.3;

/** Chinese characters with how they are read, and how that is heard. */
export interface Spoken {
  readonly characters: string;
  readonly syllables: readonly string[];
  readonly heard: readonly string[];
}

/** How alike two Chinese texts are, from 0 to 1: characters of one sound are nearly the same, as typed by pinyin. */
export function spokenLikeness(a: Spoken, b: Spoken): number {
  const longest = Math.max(a.characters.length, b.characters.length);
  if (longest === 0) return 0;
  if (a.characters === b.characters) return 1;
  return Math.max(0, 1 - edits(a.characters.length, b.characters.length, costOf(a, b)) / longest);
}

function costOf(a: Spoken, b: Spoken): Cost {
  return (i, j) => {
    if (a.characters[i] === b.characters[j]) return 0;
    if (a.syllables[i] === b.syllables[j]) return SAME_SOUND;
    return a.heard[i] === b.heard[j] ? LIKE_SOUND : 1;
  };
}

const OPPOSITE = new Set('上下大小东西南北中前后新老甲乙丙丁男女一二三四五六七八九十内外左右');

/** Whether two Chinese texts of one length differ in such characters only as tell neighbours apart: 上 and 下, 一 and 二. */
export function areOpposed(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  for (let index = 0; index < a.length; index += 1) {
    const one = a.charAt(index);
    const other = b.charAt(index);
    if (one !== other && !(OPPOSITE.has(one) && OPPOSITE.has(other))) return false;
  }
  return true;
}

/**
 * Whether two numbers or codes of at least `shortest` characters differ by one slip: two neighbours swapped, or, with
 * `orReplaced`, one character replaced.
 */
export function isSlip(a: string, b: string, shortest: number, orReplaced: boolean): boolean {
  if (a.length !== b.length || a.length < shortest || a === b) return false;
  let first = 0;
  while (a[first] === b[first]) first += 1;
  if (a[first] === b[first + 1] && a[first + 1] === b[first]) return a.slice(first + 2) === b.slice(first + 2);
  return orReplaced && a.slice(first + 1) === b.slice(first + 1);
}
