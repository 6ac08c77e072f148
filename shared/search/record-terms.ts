import { analysisOf, type SearchedValue } from './searched-value.js';
import { forgivenessOf } from './typing-errors.js';

/** What stands before terms that are no words of the text itself. */
export const SIGNS = { pinyin: '~', backwards: '<', phone: '+', email: '@' } as const;

/** Of a phone number so many digits are enough. */
export const FEWEST_DIGITS = 4;

const LONGEST_TERM = 40;

/**
 * The terms by which a record can be found, each once: of Chinese characters each two that follow each other, and the last
 * one; of other words themselves; of names also how they are read, and words backwards; of phone numbers their ends.
 */
export function termsOf(values: readonly SearchedValue[]): Set<string> {
  return new Set(values.flatMap(termsOfValue).map((term) => (term.length > LONGEST_TERM ? cut(term) : term)));
}

/** A term as long as its column takes. */
export function cut(term: string): string {
  return [...term].slice(0, LONGEST_TERM).join('');
}

function termsOfValue(value: SearchedValue): string[] {
  const analysis = analysisOf(value);
  const { runs, joined } = analysis;
  switch (value.kind) {
    case 'phone':
      return endsOf(analysis.digits).map((end) => SIGNS.phone + end);
    case 'email':
      return runs.map(({ text }) => SIGNS.email + text);
    default: {
      const own = runs.flatMap(({ text, isChinese }) => (isChinese ? pairsOf(text) : [text]));
      if (value.kind === 'words') return joined === undefined ? own : [...own, joined];
      const backwards = runs
        .filter(({ text }) => forgivenessOf(text))
        .map(({ text }) => SIGNS.backwards + reversed(text));
      const read = analysis.readings.flatMap(({ full, initials }) => [SIGNS.pinyin + full, SIGNS.pinyin + initials]);
      return [...own, ...read, ...backwards];
    }
  }
}

/** `华信科` → `华信`, `信科`, `科`: whatever begins with a character finds those too in which it is the last one. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}

/** The letters of a word in the opposite order. */
export function reversed(word: string): string {
  return [...word].reverse().join('');
}

function endsOf(digits: string): string[] {
  const count = Math.max(0, digits.length - FEWEST_DIGITS + 1);
  return Array.from({ length: count }, (_, index) => digits.slice(index));
}
