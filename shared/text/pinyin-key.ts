import { pinyin } from 'pinyin-pro';
import { normalForm } from './normal-form.js';

/** Whose name it is: of a person the first character is a surname, 单 Shàn and not dān; of a thing it is a word. */
export type Named = 'person' | 'thing';

const LONGEST = 255;
/** Comes before every character of a name, so that the shorter of two names comes first. */
const END = '\u0001';

/**
 * What names are sorted by so that Chinese, Latin and mixed ones stand in one alphabet: the syllables of Hànyǔ Pīnyīn
 * without tones, `林晓梅` as `lin xiao mei`, among Latin words in their normal form; then the tones, then the characters
 * themselves. Cut to what fits a `name_pinyin` column.
 */
export function pinyinKey(name: string, named: Named): string {
  const normal = normalForm(name);
  const words: string[] = [];
  const tones: number[] = [];
  let isJoined = false;
  for (const { origin, pinyin: syllable, num, isZh } of read(normal, named)) {
    if (isZh) {
      words.push(syllable);
      tones.push(num === 0 ? 5 : num);
    } else if (isJoined) words.push(`${words.pop() ?? ''}${origin}`);
    else words.push(origin);
    isJoined = !isZh;
  }
  const spelled = words.map((word) => word.trim()).filter((word) => word !== '');
  const key = [spelled.join(' '), tones.join(''), normal].join(END);
  return [...key].slice(0, LONGEST).join('').trimEnd();
}

/** Whose name a customer's is by the look of it: two to four Chinese characters are a person's, with a Latin name or without. */
export function namedByLook(name: string): Named {
  return /^\p{Script=Han}{2,4}(?: [\p{Script=Latin} .'’-]+)?$/u.test(normalForm(name)) ? 'person' : 'thing';
}

function read(text: string, named: Named) {
  const surname = named === 'person' ? 'head' : 'off';
  return pinyin(text, { type: 'all', toneType: 'none', v: true, surname });
}
