import { consonants, folded, fuzzySyllable, hanziOf, looselySpelled, syllables, words } from './forms.js';
import type { Spoken } from './similarity.js';
import { hasDoubleSurname, isCommonFamilyName, rarityOfChinesePerson } from './words/frequencies.js';
import { isGivenName, sexOf, type Sex } from './words/given-names.js';
import { BEFORE_NAME, BETWEEN_NAMES, CHINESE_TITLES, RELATED, sexOfAddress, TITLES } from './words/notes.js';

/** One name of a person, taken apart. */
export interface PersonName {
  readonly surname: string;
  readonly given: Spoken;
  readonly hanzi: Spoken;
  /** Words in Latin letters, those of the family last. */
  readonly latin: readonly { text: string; loose: string; sound: string }[];
  /** Consonants of the whole name. */
  readonly sound: string;
  /** Family name and given name in one, in Latin letters, in both orders. */
  readonly spelled: readonly [string, string];
  readonly rarity: number;
  readonly sex: Sex | undefined;
  /** What tells members of a family apart: junior, II, 大 and 小, a year of birth. */
  readonly marks: readonly string[];
  /** Whether the entry says that it is of somebody's wife, assistant, child. */
  readonly isRelated: boolean;
}

const MOST_NAMES = 4;
const PARTICLES = new Set(
  'de der den van von vom zu zum zur del della dello di da das do dos du la le ten ter te af av al el bin ibn y e'.split(
    ' ',
  ),
);
const GENERATIONS: Readonly<Record<string, string>> = {
  ii: '2',
  iii: '3',
  iv: '4',
  jr: '2',
  jun: '2',
  junior: '2',
  jnr: '2',
  sr: '1',
  sen: '1',
  senior: '1',
  snr: '1',
};

/** The names that a person goes by: the one that is entered, former ones in notes, the short one. */
export function personNames(name: string, shortName: string | undefined): PersonName[] {
  const text = folded(name);
  const { main, others } = parted(text);
  const marks = marksOf(text, shortName);
  const isRelated = RELATED.test(text);
  const sex = sexOfAddress(text);
  const names = main
    .split(BETWEEN_NAMES)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const [first = text] = names;
  const all = [first, ...names.slice(1).map((one) => withGiven(first, one)), ...others];
  if (shortName !== undefined) all.push(...shortNames(folded(shortName), first));
  return [...new Set(all)].slice(0, MOST_NAMES).map((one) => personName(one, sex, marks, isRelated));
}

function parted(text: string): { main: string; others: string[] } {
  const others: string[] = [];
  const main = text.replace(/[([（【]([^)\]）】]*)[)\]）】]/gu, (_whole, inner: string) => {
    const note = inner.trim();
    const other = note.replace(BETWEEN_NAMES, '').replace(BEFORE_NAME, '');
    if (other !== note || /^\p{Script=Han}{2,4}$/u.test(note)) others.push(other);
    return ' ';
  });
  return { main: main.trim() === '' ? text : main, others };
}

function withGiven(name: string, family: string): string {
  const tokens = words(family);
  if (tokens.length !== 1) return family;
  const [given = ''] = words(name).filter((one) => !TITLES.has(one));
  return `${given} ${family}`;
}

function shortNames(shortName: string, name: string): string[] {
  const plain = shortName
    .replace(/[([（].*$/u, '')
    .replace(BEFORE_NAME, '')
    .trim();
  if (plain.length < 2 || (plain === shortName && /^[老小大]/u.test(plain))) return [];
  const surname = hanziOf(name).slice(0, 1);
  return [plain, ...(plain !== shortName && surname !== '' && plain.length === 2 ? [surname + plain] : [])];
}

function marksOf(text: string, shortName: string | undefined): string[] {
  const marks: string[] = [];
  const all = `${text} ${shortName === undefined ? '' : folded(shortName)}`;
  for (const one of all.split(/[^a-z]+/u)) if (GENERATIONS[one] !== undefined) marks.push(`g${GENERATIONS[one] ?? ''}`);
  const elder = /(?:^|\s)([老大小])(?=\p{Script=Han}(?!\p{Script=Han}))/u.exec(all)?.[1];
  if (elder !== undefined) marks.push(elder === '小' ? 'a小' : 'a大');
  const year = /\b(1[89]\d\d|20[012]\d)\b/u.exec(all)?.[1];
  if (year !== undefined) marks.push(`y${year}`);
  return marks;
}

function personName(text: string, sex: Sex | undefined, marks: readonly string[], isRelated: boolean): PersonName {
  const chinese = hanziOf(text.replace(RELATED, ' ').replace(/\s*(\p{Script=Han})\s+(?=\p{Script=Han})/gu, '$1'))
    .replace(CHINESE_TITLES, '')
    .replace(/^[老小大](?=.$)/u, '');
  const hanzi = spoken(chinese);
  const length = hasDoubleSurname(chinese) && chinese.length > 2 ? 2 : 1;
  const [surname, given] = [chinese.slice(0, length), chinese.slice(length)];
  const tokens = latinTokens(text);
  const surnameSpelled = hanzi.syllables.slice(0, length).join('');
  const givenSpelled = hanzi.syllables.slice(length).join('');
  return {
    surname,
    given: { characters: given, syllables: hanzi.syllables.slice(length), heard: hanzi.heard.slice(length) },
    hanzi,
    latin: tokens.map(word),
    sound: consonants(chinese === '' ? tokens.join('') : surnameSpelled + givenSpelled),
    spelled:
      chinese === ''
        ? [tokens.join(''), [...tokens.slice(-1), ...tokens.slice(0, -1)].join('')]
        : [surnameSpelled + givenSpelled, givenSpelled + surnameSpelled],
    rarity: chinese === '' ? rarityOfLatin(tokens) : given === '' ? 0 : rarityOfChinesePerson(surname, given),
    sex:
      sex ??
      (tokens.length > 1
        ? tokens
            .slice(0, -1)
            .map(sexOf)
            .find((one) => one !== undefined)
        : undefined),
    marks,
    isRelated,
  };
}

function word(text: string): PersonName['latin'][number] {
  const loose = looselySpelled(text)
    .replace(/^mac(?=.{4})|^mak(?=.{4})/u, 'mk')
    .replace(/^mc(?=.{4})/u, 'mk');
  return { text, loose, sound: consonants(loose) };
}

function spoken(characters: string): Spoken {
  const read = characters === '' ? [] : syllables(characters, 'person');
  return { characters, syllables: read, heard: read.map(fuzzySyllable) };
}

function latinTokens(text: string): string[] {
  const [before = '', behind] = text.split(/,\s*/u);
  const ordered =
    behind === undefined || words(behind).every((one) => TITLES.has(one) || GENERATIONS[one] !== undefined)
      ? before
      : `${behind} ${before}`;
  return ordered
    .replace(/(?<![\p{L}])(\p{L})\.(?=\s?\p{L})/gu, '$1 ')
    .replace(/'(?=\p{L})/gu, '')
    .split(/[^a-z]+/u)
    .filter((one) => one !== '' && !TITLES.has(one) && !PARTICLES.has(one) && GENERATIONS[one] === undefined);
}

const MOST_COMMON = 0.35;

/** Unlisted names are the rarer, the longer they are. */
function rarityOfLatin(tokens: readonly string[]): number {
  const full = tokens.filter((one) => one.length > 1);
  if (full.length === 0) return 0;
  const isCommon = full.some(isCommonFamilyName);
  const unusual = full.filter((one) => !isCommonFamilyName(one) && !isGivenName(one)).length;
  if (isCommon) return Math.min(MOST_COMMON, unusual * 0.12);
  const longest = Math.max(...full.map(({ length }) => length));
  const ofLength = Math.min(0.4, Math.max(0, longest - 5) * 0.06);
  return Math.min(1, 0.15 + ofLength + unusual * 0.15);
}
