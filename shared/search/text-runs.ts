import { normalForm } from '../text/normal-form.js';

/** A part of a text: Chinese characters in a row, or letters and digits in a row, which are a word. */
export interface Run {
  readonly text: string;
  readonly isChinese: boolean;
}

/** The form in which texts are searched: their normal form, Latin letters without accents, `Ébène` as `ebene`. */
export function searchForm(text: string): string {
  const form = normalForm(text);
  return PLAIN.test(form) ? form : form.normalize('NFD').replace(ACCENTS, '$1').normalize('NFC');
}

/** Takes a text that is in the form of a search apart; what stands between letters and digits is left out. */
export function runsOf(form: string): Run[] {
  return [...form.matchAll(RUN)].map(([text, chinese]) => ({ text, isChinese: chinese !== undefined }));
}

/**
 * Divides Chinese characters in a row into words. Characters that the dictionary of the platform leaves alone are most
 * often a name, so those in a row are one word: `北京华信科技` is `北京`, `华信` and `科技`.
 */
export function chineseWords(run: string): string[] {
  const words: string[] = [];
  let isNameOpen = false;
  for (const { segment } of segmenter.segment(run)) {
    const isSingle = [...segment].length === 1;
    if (isSingle && isNameOpen) words.push(`${words.pop() ?? ''}${segment}`);
    else words.push(segment);
    isNameOpen = isSingle;
  }
  return words;
}

const PLAIN = /^[\u0000-\u007f\p{Script=Han}]*$/u;
const ACCENTS = /(\p{Script=Latin})\p{M}+/gu;
const RUN = /(\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
