import type { QueryWord, SearchQuery } from './search-query.js';
import { analysisOf, type Analysis, type SearchedValue } from './searched-value.js';
import { forgivenErrors } from './typing-errors.js';

/** How well a record fits a query. */
export interface Match {
  readonly score: number;
  /** The value that fits best. */
  readonly value: SearchedValue;
  /** The values that words of the query are in, that one among them. */
  readonly matched: readonly SearchedValue[];
}

const EXACT_NAME = 4_000;
const BEGINNING_OF_NAME = 3_000;
const ALL_WORDS = 2_000;
const SOME_WORDS = 1_000;
/** What the share of the words counts that a record has of those that are looked for. */
const SHARE = 800;

/** How well a word fits a value, in hundredths. */
const FIT = { whole: 100, end: 90, part: 80, read: 60, oneError: 40, twoErrors: 30 } as const;

/**
 * How well a record fits a query by these of its values; undefined where none of the words is in any. The thousands say how:
 * 4 the whole name, 3 the beginning of a name, 2 all words, 1 some of them; what is left says how well and by what.
 */
export function matchOf(query: SearchQuery, values: readonly SearchedValue[]): Match | undefined {
  const found = query.words.map((word) => bestFit(word, values)).filter((fit) => fit !== undefined);
  const [best] = [...found].sort((one, other) => other.points - one.points);
  if (!best) return undefined;
  const matched = found.map(({ value }) => value);
  const named = nameThatBegins(query, values);
  if (named) return { score: named.tier + named.value.weight, value: named.value, matched: [named.value, ...matched] };
  const points = Math.round(found.reduce((sum, fit) => sum + fit.points, 0) / found.length / 100);
  if (found.length === query.words.length) return { score: ALL_WORDS + points, value: best.value, matched };
  const share = Math.round((SHARE * found.length) / query.words.length);
  return { score: SOME_WORDS + share + points, value: best.value, matched };
}

function nameThatBegins({ form }: SearchQuery, values: readonly SearchedValue[]) {
  const names = values.filter(({ kind }) => kind === 'name').map((value) => ({ value, name: analysisOf(value).name }));
  const exact = names.find(({ name }) => name === form);
  if (exact) return { tier: EXACT_NAME, value: exact.value };
  const beginning = names.find(({ name }) => name.startsWith(form));
  return beginning && { tier: BEGINNING_OF_NAME, value: beginning.value };
}

function bestFit(word: QueryWord, values: readonly SearchedValue[]) {
  let best: { points: number; value: SearchedValue } | undefined;
  for (const value of values) {
    const points = value.weight * fitOf(word, value);
    if (points > (best?.points ?? 0)) best = { points, value };
  }
  return best;
}

/** How well a word fits a value, from 0 for not at all to 100. */
function fitOf(word: QueryWord, value: SearchedValue): number {
  const analysis = analysisOf(value);
  const { text } = word;
  if (value.kind === 'phone') return word.isNumber ? fitOfNumber(text, analysis.digits) : 0;
  if (word.isChinese) return value.kind !== 'email' && analysis.form.includes(text) ? FIT.whole : 0;
  return fitOfLetters(text, value, analysis);
}

function fitOfLetters(text: string, { kind }: SearchedValue, analysis: Analysis): number {
  const { runs, joined } = analysis;
  const others = runs.filter(({ isChinese }) => !isChinese).map((run) => run.text);
  if (joined !== undefined) others.push(joined);
  if (others.includes(text)) return FIT.whole;
  if (others.some((other) => other.startsWith(text))) return FIT.part;
  if (kind !== 'name') return 0;
  if (analysis.readings.some(({ full, initials }) => full.startsWith(text) || initials.startsWith(text)))
    return FIT.read;
  const errors = others.map((other) => forgivenErrors(text, other)).filter((count) => count !== undefined);
  if (errors.length === 0) return 0;
  return Math.min(...errors) > 1 ? FIT.twoErrors : FIT.oneError;
}

function fitOfNumber(number: string, digits: string): number {
  if (digits === number) return FIT.whole;
  if (digits.endsWith(number)) return FIT.end;
  return digits.includes(number) ? FIT.part : 0;
}
