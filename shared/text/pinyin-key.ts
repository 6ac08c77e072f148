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

/** The surnames of two characters that are borne today, in simplified and in traditional characters. */
const COMPOUND_SURNAMES =
  '欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|尉迟|尉遲|夏侯|皇甫|公孙|公孫|慕容|令狐|东方|東方|司徒|司空|宇文|长孙|長孫|轩辕|軒轅|独孤|獨孤|南宫|南宮|端木|' +
  '澹台|澹臺|公冶|太史|申屠|钟离|鍾離|呼延|闻人|聞人|拓跋|赫连|赫連|万俟|百里|东郭|東郭|西门|西門|纳兰|納蘭|完颜|完顏';
const LOOKS_LIKE_A_PERSON = new RegExp(
  `^(?:\\p{Script=Han}{2,3}|(?:${COMPOUND_SURNAMES})\\p{Script=Han}{1,2})(?: [\\p{Script=Latin} .'’-]+)?$`,
  'u',
);

/**
 * Whose name a customer's is by the look of it: two or three Chinese characters are a person's, and four that begin with a surname of
 * two; with a Latin name or without.
 */
export function namedByLook(name: string): Named {
  return LOOKS_LIKE_A_PERSON.test(normalForm(name)) ? 'person' : 'thing';
}

function read(text: string, named: Named) {
  const surname = named === 'person' ? 'head' : 'off';
  return pinyin(text, { type: 'all', toneType: 'none', v: true, surname });
}
