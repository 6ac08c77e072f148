import { cut, pairsOf, reversed, SIGNS } from './record-terms.js';
import type { QueryWord } from './search-query.js';
import { forgivenErrors, forgivenessOf } from './typing-errors.js';

/** A look at the table of terms. */
export interface Lookup {
  readonly term: string;
  /** Whether it is the whole term; otherwise its beginning. */
  readonly isWhole: boolean;
  /** How what it finds counts beside the others: 2 the word itself, 3 what is read so, 4 what only looks like it. */
  readonly rank: 2 | 3 | 4;
  /** Of those that begin so, the ones that count; all of them when absent. */
  readonly accepts?: (term: string) => boolean;
}

/** How a word of a query is found in the table of terms. */
export interface WordLookups {
  readonly lookups: readonly Lookup[];
  /** Whether each of them alone finds all, so that the one with the fewest rows will do. */
  readonly isEachEnough: boolean;
}

/** Says where in the table of terms those records stand that have a word, and some that only look like it. */
export function lookupsOf(word: QueryWord, mayReadPersonal: boolean): WordLookups {
  const { text, isChinese, isNumber } = word;
  if (isChinese) return chineseLookups(text);
  const lookups = [beginning(text)];
  if (/^[a-z]+$/.test(text)) lookups.push(beginning(SIGNS.pinyin + text, 3));
  if (mayReadPersonal) lookups.push(beginning(SIGNS.email + text));
  if (mayReadPersonal && isNumber) lookups.push(beginning(SIGNS.phone + text));
  return { lookups: [...lookups, ...forgivingLookups(text)], isEachEnough: false };
}

function chineseLookups(text: string): WordLookups {
  const pairs = pairsOf(text);
  if (pairs.length === 1) return { lookups: [beginning(text)], isEachEnough: false };
  return { lookups: pairs.slice(0, -1).map((term) => ({ term, isWhole: true, rank: 2 as const })), isEachEnough: true };
}

function forgivingLookups(text: string): Lookup[] {
  const forgiveness = forgivenessOf(text);
  if (!forgiveness) return [];
  const isLike = (word: string) => forgivenErrors(text, word) !== undefined;
  return [
    { ...beginning(forgiveness.beginning, 4), accepts: isLike },
    {
      ...beginning(SIGNS.backwards + reversed(forgiveness.end), 4),
      accepts: (term) => isLike(reversed(term.slice(SIGNS.backwards.length))),
    },
  ];
}

function beginning(term: string, rank: Lookup['rank'] = 2): Lookup {
  return { term: cut(term), isWhole: false, rank };
}
