import { badInput } from '../errors.js';
import { normalForm } from '../text/normal-form.js';
import { FEWEST_DIGITS } from './record-terms.js';
import { digitsOf } from './searched-value.js';
import { chineseWords, runsOf, searchForm } from './text-runs.js';

/** Characters that a query may have. */
const LONGEST_QUERY = 100;
/** Words that a query may have. */
const MOST_WORDS = 8;

/** A word that somebody looks for. */
export interface QueryWord {
  readonly text: string;
  readonly isChinese: boolean;
  /** Whether it may be part of a phone number. */
  readonly isNumber: boolean;
}

/** What somebody looks for. */
export interface SearchQuery {
  /** The normal form of it all, as names are compared with. */
  readonly form: string;
  readonly words: readonly QueryWord[];
}

/**
 * Takes a query apart into the words that it looks for. One of digits, blanks, brackets, points, hyphens and plus signs is one
 * number. Fails with `BAD_USER_INPUT` where it is too long.
 */
export function readQuery(given: string): SearchQuery {
  if ([...given].length > LONGEST_QUERY) {
    throw badInput('query', `must have at most ${String(LONGEST_QUERY)} characters.`, { maximum: LONGEST_QUERY });
  }
  const form = searchForm(given);
  const digits = digitsOf(form);
  const isNumber = digits.length >= FEWEST_DIGITS && /^[\d\s()+.-]+$/.test(form);
  const texts = isNumber ? [digits] : wordsOf(form);
  const words = [...new Set(texts)].map((text) => ({
    text,
    isChinese: /^\p{Script=Han}/u.test(text),
    isNumber: text.length >= FEWEST_DIGITS && /^\d+$/.test(text),
  }));
  if (words.length > MOST_WORDS) {
    throw badInput('query', `must have at most ${String(MOST_WORDS)} words.`, { maximum: MOST_WORDS });
  }
  return { form: normalForm(given), words };
}

function wordsOf(form: string): string[] {
  return runsOf(form).flatMap(({ text, isChinese }) => (isChinese ? chineseWords(text) : [text]));
}
