import { chineseWords } from './text-runs.js';

/** How a text is read from one of its words on: `huaxinkeji` and `hxkj`. */
export interface Reading {
  readonly full: string;
  readonly initials: string;
}

/** Terms are cut to what their column takes, with the sign before them. */
const LONGEST_READING = 39;
/** So many Chinese characters are a name, which is also called by what follows the first one. */
const LONGEST_NAME = 4;
/** Nobody looks for a company by these. */
const LEGAL_FORMS = new Set(['有限', '责任', '股份', '公司', '有限公司', '有限责任公司', '股份有限公司']);

/** Reads the syllables of a {@link pinyinKey}, such as `hua2华 xin4信`, for the characters that it spells, in their order. */
export function syllablesOf(key: string): (readonly [character: string, syllable: string])[] {
  return [...key.matchAll(SPELLED)].map(([, syllable = '', character = '']) => [character, syllable]);
}

/**
 * How Chinese characters in a row are read: from each of their words on, of four characters and less from the first and
 * from the second one on. `syllables` begins with those of this row and is left with what follows it.
 */
export function readingsOf(run: string, syllables: (readonly [character: string, syllable: string])[]): Reading[] {
  const characters = [...run];
  const read = characters.map((character) => (syllables[0]?.[0] === character ? syllables.shift()?.[1] : undefined));
  return startsOf(run, characters.length)
    .map((start) => readingFrom(read, start))
    .filter(({ full }) => full !== '');
}

function startsOf(run: string, length: number): number[] {
  if (length <= LONGEST_NAME) return length > 1 ? [0, 1] : [0];
  let place = 0;
  return chineseWords(run).flatMap((word) => {
    const start = place;
    place += [...word].length;
    return LEGAL_FORMS.has(word) ? [] : [start];
  });
}

function readingFrom(read: readonly (string | undefined)[], start: number): Reading {
  const unread = read.indexOf(undefined, start);
  const syllables = read.slice(start, unread < 0 ? undefined : unread).filter((syllable) => syllable !== undefined);
  return {
    full: syllables.join('').slice(0, LONGEST_READING),
    initials: syllables
      .map((syllable) => syllable.charAt(0))
      .join('')
      .slice(0, LONGEST_READING),
  };
}

const SPELLED = /(?:^| )([a-z]+)[1-5](\p{Script=Han})/gu;
