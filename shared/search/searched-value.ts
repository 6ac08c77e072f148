import { LRUCache } from 'lru-cache';
import { normalForm } from '../text/normal-form.js';
import { namedByLook, pinyinKey } from '../text/pinyin-key.js';
import { readingsOf, syllablesOf, type Reading } from './pinyin-starts.js';
import { runsOf, searchForm, type Run } from './text-runs.js';

/**
 * How a value is searched: `name` by words, pinyin and in spite of typing errors; `words` by words; `phone` by any part of
 * its digits; `email` by words, apart from all others, because not everybody may know of it.
 */
export type SearchedKind = 'name' | 'words' | 'phone' | 'email';

/** A value by which a record is found. */
export interface SearchedValue {
  /** Field of the record, such as `NAME`. */
  readonly field: string;
  readonly kind: SearchedKind;
  readonly text: string;
  /** Of a name what {@link pinyinKey} says, where that is known. */
  readonly pinyin?: string;
  /** How much a record counts that is found by this one, from 1 to 100. */
  readonly weight: number;
}

/** A value, taken apart. */
export interface Analysis {
  /** The form in which names are compared as a whole. */
  readonly name: string;
  /** The form in which words are looked for. */
  readonly form: string;
  readonly runs: readonly Run[];
  /** Of several runs without Chinese what they are when they are joined: `0047-11` is `004711`. */
  readonly joined: string | undefined;
  readonly readings: readonly Reading[];
  readonly digits: string;
}

/** Takes values apart; what was taken apart lately is kept. */
export function analysisOf({ kind, text, pinyin }: SearchedValue): Analysis {
  if (kind === 'phone') return analysed(kind, text, pinyin);
  const key = `${kind} ${text} ${pinyin ?? ''}`;
  const known = analyses.get(key);
  if (known) return known;
  const analysis = analysed(kind, text, pinyin);
  analyses.set(key, analysis);
  return analysis;
}

/** What is taken apart for one page is so for the next; it is not to outlive what was erased for long. */
const analyses = new LRUCache<string, Analysis>({ max: 10_000, ttl: 300_000 });

function analysed(kind: SearchedKind, text: string, pinyin: string | undefined): Analysis {
  if (kind === 'phone') return { ...EMPTY, digits: digitsOf(text) };
  const form = searchForm(text);
  const runs = runsOf(form);
  const isCode = kind === 'words' && runs.length > 1 && runs.every(({ isChinese }) => !isChinese);
  let readings: readonly Reading[] | undefined;
  return {
    name: normalForm(text),
    form,
    runs,
    joined: isCode ? runs.map((run) => run.text).join('') : undefined,
    // Reading Chinese takes longer than all else, and few queries need it.
    get readings() {
      return (readings ??= kind === 'name' ? readingsOfAll(text, runs, pinyin) : []);
    },
    digits: '',
  };
}

const EMPTY: Omit<Analysis, 'digits'> = { name: '', form: '', runs: [], joined: undefined, readings: [] };

function readingsOfAll(text: string, runs: readonly Run[], pinyin: string | undefined): Reading[] {
  const chinese = runs.filter(({ isChinese }) => isChinese);
  if (chinese.length === 0) return [];
  const syllables = syllablesOf(pinyin ?? pinyinKey(text, namedByLook(text)));
  return chinese.flatMap((run) => readingsOf(run.text, syllables));
}

/** The digits of a phone number. */
export function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}
