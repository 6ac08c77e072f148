import { pinyin } from 'pinyin-pro';
import { normalForm } from './normal-form.js';

/** Whose name it is: of a person the first character is a surname, 单 Shàn and not dān; of a thing it is a word. */
export type Named = 'person' | 'thing';

const LONGEST = 255;
const NEUTRAL_TONE = 5;

/**
 * What names are sorted by so that Chinese, Latin and mixed ones stand in one alphabet: each Chinese character as its
 * syllable of Hànyǔ Pīnyīn, its tone and itself, `林晓梅` as `lin2林 xiao3晓 mei2梅`, among Latin words in their normal
 * form. Cut to what fits a `name_pinyin` column.
 */
export function pinyinKey(name: string, named: Named): string {
  const text = normalForm(name);
  const key = WITHOUT_CHINESE.test(text) ? text : spelled(text, named);
  return [...key].slice(0, LONGEST).join('').trimEnd();
}

/** Of scripts that come before the Chinese one in Unicode; reading them for pinyin is slow and changes nothing. */
const WITHOUT_CHINESE = /^[\u0000-\u2e7f]*$/;

function spelled(text: string, named: Named): string {
  const words: string[] = [];
  let isJoined = false;
  for (const { origin, pinyin: syllable, num, isZh } of read(text, named)) {
    if (isZh) words.push(`${syllable}${String(num === 0 ? NEUTRAL_TONE : num)}${origin}`);
    else words.push(isJoined ? `${words.pop() ?? ''}${origin}` : origin);
    isJoined = !isZh;
  }
  return words
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .join(' ');
}

/** Whose name a customer's is by the look of it: two to four Chinese characters are a person's, with a Latin name or without. */
export function namedByLook(name: string): Named {
  return /^\p{Script=Han}{2,4}(?: [\p{Script=Latin} .'’-]+)?$/u.test(normalForm(name)) ? 'person' : 'thing';
}

function read(text: string, named: Named) {
  const surname = named === 'person' ? 'head' : 'off';
  return pinyin(text, { type: 'all', toneType: 'none', v: true, surname });
}
