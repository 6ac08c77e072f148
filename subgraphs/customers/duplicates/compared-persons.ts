import type { PersonName } from './person-name.js';
import { letterLikeness, spokenLikeness } from './similarity.js';
import { areForms, isGivenName, isPairOfSexes, sexOf } from './words/given-names.js';

/** How two names of persons stand to each other. */
export interface ComparedPersons {
  /** How alike they are, from 0 to 1. */
  readonly likeness: number;
  /** How rare what they have in common is, from 0 (many are called so) to 1. */
  readonly rarity: number;
  /** Whether they are alike by sound only. */
  readonly isSound: boolean;
  /** Whether they are of one family, or of one given name, and differ in the rest. */
  readonly isOther: boolean;
}

const NOTHING: ComparedPersons = { likeness: 0, rarity: 0, isSound: false, isOther: false };

/** How alike two names of persons are, in whichever script they share. */
export function comparedPersons(a: PersonName, b: PersonName): ComparedPersons {
  // In one order always: like words are put together from the first name on.
  if (a.spelled[0] > b.spelled[0]) return comparedPersons(b, a);
  const chinese = a.hanzi.characters !== '' && b.hanzi.characters !== '';
  if (chinese) return comparedChinese(a, b);
  if (a.latin.length > 0 && b.latin.length > 0) return comparedLatin(a, b);
  return comparedScripts(a, b);
}

const SURNAME_ONLY = 0.6;
const LONG = 4;

function comparedChinese(a: PersonName, b: PersonName): ComparedPersons {
  const rarity = Math.min(a.rarity, b.rarity);
  if (a.hanzi.characters === b.hanzi.characters) {
    return { likeness: a.given.characters === '' ? SURNAME_ONLY : 1, rarity: a.rarity, isSound: false, isOther: false };
  }
  const whole = spokenLikeness(a.hanzi, b.hanzi);
  if (Math.min(a.hanzi.characters.length, b.hanzi.characters.length) >= LONG && whole >= 0.75) {
    return { likeness: whole, rarity, isSound: true, isOther: false };
  }
  if (isPetName(a, b) || isPetName(b, a) || isByName(a, b) || isByName(b, a))
    return { ...NOTHING, likeness: SURNAME_ONLY };
  // A married name of Hong Kong stands before the name at birth: 陈李美仪.
  const [long, short] = a.hanzi.characters.length > b.hanzi.characters.length ? [a, b] : [b, a];
  if (
    long.hanzi.characters.length >= LONG &&
    short.given.characters.length > 1 &&
    long.hanzi.characters.endsWith(short.hanzi.characters)
  ) {
    return { likeness: 0.9, rarity, isSound: false, isOther: false };
  }
  if (a.surname !== b.surname) {
    const isSound = a.hanzi.syllables.join(' ') === b.hanzi.syllables.join(' ');
    return {
      likeness: isSound ? 0.85 : whole * 0.5,
      rarity,
      isSound,
      isOther: a.given.characters === b.given.characters,
    };
  }
  if (a.given.characters === '' || b.given.characters === '') return { ...NOTHING, likeness: SURNAME_ONLY };
  const given = spokenLikeness(a.given, b.given);
  const isSwapped = [...a.given.characters].sort().join('') === [...b.given.characters].sort().join('');
  if (given >= 0.6 || isSwapped) return { likeness: 0.4 + given * 0.6, rarity, isSound: true, isOther: false };
  return { likeness: given * 0.4, rarity: 0, isSound: false, isOther: true };
}

/** 彤彤 for 陈晓彤. */
function isPetName(a: PersonName, b: PersonName): boolean {
  const [first = '', second] = a.hanzi.characters;
  return a.hanzi.characters.length === 2 && first === second && b.given.characters.includes(first);
}

/** 阿强 for 陈志强; what is no name at all (快乐的猫) contradicts none. */
function isByName(a: PersonName, b: PersonName): boolean {
  if (/^[阿小老大]/u.test(a.hanzi.characters) && a.hanzi.characters.length === 2) {
    return b.hanzi.characters.includes(a.hanzi.characters.slice(1));
  }
  return (
    a.hanzi.characters.includes('的') || (a.hanzi.characters.length === 2 && b.given.characters === a.hanzi.characters)
  );
}

type Token = PersonName['latin'][number];

/** How a word of one name stands to one of another: 1 the same, less for slips, forms of a name and initials. */
function tokenLikeness(a: Token, b: Token): number {
  if (a.text === b.text || a.loose === b.loose)
    return sexOf(a.text) !== undefined && differentSex(a.text, b.text) ? 0 : 1;
  if (a.text.length === 1 || b.text.length === 1) return a.text[0] === b.text[0] ? 0.7 : 0;
  if (areForms(a.text, b.text)) return areTwoNames(a.text, b.text) ? 0.5 : 0.85;
  if (differentSex(a.text, b.text) || (isGivenName(a.text) && isGivenName(b.text))) return 0;
  if (isShortForm(a.text, b.text) || isShortForm(b.text, a.text)) return 0.75;
  return isSlipOf(a, b) ? 0.88 : 0;
}

const STEM = 3;
const SHORT = 5;

/** Gabi for Gabriele, Andi for Andreas. */
function isShortForm(short: string, long: string): boolean {
  return (
    short.length > STEM &&
    short.length <= SHORT &&
    long.length > SHORT &&
    long.startsWith(short.slice(0, STEM)) &&
    !isPairOfSexes(short, long)
  );
}

const FULL = 6;

/** Christine and Christiane are of one stem and mostly two persons; Alexander and Sandy may well be one. */
function areTwoNames(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= FULL && a.slice(0, 3) === b.slice(0, 3);
}

function differentSex(a: string, b: string): boolean {
  const [one, other] = [sexOf(a), sexOf(b)];
  return one !== undefined && other !== undefined && one !== other;
}

const SHORTEST_SLIP = 5;
const SLIP = 0.75;

/** One letter of another name is often another name (Carla, Carlo); in the midst of a long word it is a slip. */
function isSlipOf(a: Token, b: Token): boolean {
  const [one, other] = [a.loose, b.loose];
  if (Math.min(one.length, other.length) < SHORTEST_SLIP) return false;
  const isEnd = one.slice(0, -1) === other.slice(0, -1) || one === other.slice(0, -1) || one.slice(0, -1) === other;
  if (isEnd || isPairOfSexes(a.text, b.text)) return false;
  return (
    letterLikeness(one, other) >= SLIP || (soundAlike(a.sound, b.sound) && !isGivenName(a.text) && !isGivenName(b.text))
  );
}

const OTHER_FAMILY = 0.5;

/** One given name with two family names, as after a wedding. */
function isMarried(a: PersonName, b: PersonName): boolean {
  const [one, other] = [a.latin[0], b.latin[0]];
  return (
    one !== undefined &&
    other !== undefined &&
    one.text.length > 1 &&
    other.text.length > 1 &&
    tokenLikeness(one, other) >= 0.85 &&
    !isGivenName(a.latin.at(-1)?.text ?? '') &&
    one.text !== a.latin.at(-1)?.text
  );
}

const SHORTEST_SOUND = 5;

function soundAlike(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= SHORTEST_SOUND && letterLikeness(a, b) > 0.8;
}

function comparedLatin(a: PersonName, b: PersonName): ComparedPersons {
  const rarity = Math.min(a.rarity, b.rarity);
  if (a.spelled[0] === b.spelled[0] || a.spelled[1] === b.spelled[0]) {
    return {
      likeness: a.latin.length > 1 || a.rarity > 0.6 ? 1 : SURNAME_ONLY,
      rarity,
      isSound: false,
      isOther: false,
    };
  }
  const [few, many] = a.latin.length < b.latin.length ? [a.latin, b.latin] : [b.latin, a.latin];
  const taken = new Set<Token>();
  let sum = 0;
  for (const one of few) {
    let best = 0;
    let with_: Token | undefined;
    for (const other of many) {
      const likeness = taken.has(other) ? 0 : tokenLikeness(one, other);
      if (likeness > best) [best, with_] = [likeness, other];
    }
    if (with_ === undefined) continue;
    taken.add(with_);
    sum += best;
  }
  const alone = few.length - taken.size;
  if (alone > 0) {
    const joined = letterLikeness(a.spelled[0], b.spelled[0]);
    if (few.length !== many.length && joined > 0.88)
      return { likeness: joined, rarity, isSound: false, isOther: false };
    if (isMarried(a, b)) return { ...NOTHING, likeness: OTHER_FAMILY };
    const isOther = taken.size > 0 || few.length > 1;
    return { likeness: (sum / many.length) * 0.6, rarity: 0, isSound: false, isOther };
  }
  const share = sum / (few.length + (many.length - few.length) * 0.15);
  return { likeness: few.length === 1 ? Math.min(share, SURNAME_ONLY) : share, rarity, isSound: false, isOther: false };
}

const PART_SOUND = 0.9;

function comparedScripts(a: PersonName, b: PersonName): ComparedPersons {
  const [chinese, latin] = a.hanzi.characters === '' ? [b, a] : [a, b];
  const likeness = Math.max(
    letterLikeness(chinese.spelled[0], latin.spelled[0]),
    letterLikeness(chinese.spelled[1], latin.spelled[0]),
  );
  const rarity = chinese.rarity * 0.8;
  if (likeness >= 0.85) return { likeness: likeness * 0.95, rarity, isSound: true, isOther: false };
  if (chinese.hanzi.characters.length >= LONG && soundAlike(chinese.sound, latin.sound)) {
    return { likeness: PART_SOUND, rarity, isSound: true, isOther: false };
  }
  const surname = chinese.hanzi.syllables.slice(0, chinese.surname.length).join('');
  if (latin.latin.some(({ text }) => text === surname))
    return { likeness: SURNAME_ONLY, rarity: 0, isSound: true, isOther: false };
  return { likeness: likeness * 0.5, rarity: 0, isSound: true, isOther: false };
}
