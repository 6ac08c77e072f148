import type { FirmName, Word } from './firm-name.js';
import { areOpposed, letterLikeness, spokenLikeness } from './similarity.js';

/** How two names of firms stand to each other. */
export interface ComparedFirms {
  /** How alike they are, from 0 to 1. */
  readonly likeness: number;
  /** How rare what they have in common is, from 0 (any firm may be called so) to 1. */
  readonly rarity: number;
  /** Whether they are alike by sound only. */
  readonly isSound: boolean;
  /** Whether each has words of its own that the other lacks. */
  readonly isDivided: boolean;
  /** Whether they are in two scripts, so that unlike names say little. */
  readonly isTranslated?: boolean;
  /** Whether they share a trade and one of them has another besides. */
  readonly hasMore?: boolean;
}

const NOTHING: ComparedFirms = { likeness: 0, rarity: 0, isSound: false, isDivided: false };
const COMMON = 0.15;

/** How alike two names of firms are, by the part that tells them from others, in whichever script they share. */
export function comparedFirms(a: FirmName, b: FirmName): ComparedFirms {
  // In one order always: like words are put together from the first name on.
  if (a.plain > b.plain) return comparedFirms(b, a);
  const hanzi = a.whole.characters !== '' && b.whole.characters !== '';
  let best = hanzi ? comparedHanzi(a, b) : NOTHING;
  if (a.latin.length > 0 && b.latin.length > 0) best = better(best, comparedLatin(a, b));
  if (a.whole.characters !== '' && b.latin.length > 0) best = better(best, comparedScripts(a, b));
  if (b.whole.characters !== '' && a.latin.length > 0) best = better(best, comparedScripts(b, a));
  return hanzi || (a.latin.length > 0 && b.latin.length > 0) ? best : { ...best, isTranslated: true };
}

const BASE = 0.3;

function better(a: ComparedFirms, b: ComparedFirms): ComparedFirms {
  return b.likeness * (BASE + b.rarity) > a.likeness * (BASE + a.rarity) ? b : a;
}

const GENERIC_WHOLE = 0.7;
const PART = 0.9;
const WITHIN = 0.8;

function comparedHanzi(a: FirmName, b: FirmName): ComparedFirms {
  const [one, other] = [a.core, b.core];
  if (one.characters === '' || other.characters === '') {
    const likeness = spokenLikeness(a.whole, b.whole);
    const isSame = likeness === 1;
    const isWithin =
      isWithinText(a.whole.characters, b.whole.characters) || isWithinText(b.whole.characters, a.whole.characters);
    return {
      likeness: isSame ? 1 : isWithin ? WITHIN : likeness * GENERIC_WHOLE,
      rarity: COMMON,
      isSound: false,
      isDivided: !isSame && !isWithin,
    };
  }
  const rarity = Math.min(a.coreRarity, b.coreRarity);
  if (areOpposed(a.whole.characters, b.whole.characters)) return { ...NOTHING, likeness: BASE, isDivided: true };
  if (one.characters === other.characters)
    return { likeness: 1, rarity, isSound: false, isDivided: haveUnlikeTails(a, b) };
  if (areOpposed(one.characters, other.characters)) return { ...NOTHING, likeness: BASE, isDivided: true };
  const [long, short] =
    one.characters.length > other.characters.length
      ? [one.characters, other.characters]
      : [other.characters, one.characters];
  if (short.length > 1 && long.includes(short)) {
    return { likeness: PART, rarity: (rarity * short.length) / long.length, isSound: false, isDivided: false };
  }
  const likeness = spokenLikeness(one, other);
  return { likeness, rarity, isSound: a.spelled === b.spelled, isDivided: false };
}

/** Whether both names go on with the trade, and in no character alike: 软件 and 石材. */
function haveUnlikeTails(a: FirmName, b: FirmName): boolean {
  if (a.trades.length === 0 || b.trades.length === 0) return false;
  const [one, other] = [
    a.whole.characters.slice(a.core.characters.length),
    b.whole.characters.slice(b.core.characters.length),
  ];
  return one !== '' && other !== '' && ![...one].some((character) => other.includes(character));
}

/** Whether the characters of one text stand in another in their order: 望城医院 in 望城人民医院. */
function isWithinText(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return short.length > 0 && at === short.length;
}

const ALIKE = 0.78;
const SHORTEST_SLIP = 4;
const LONGEST_ABBREVIATION = 5;

/** How alike two words are: letters by ear, initials for the whole, abbreviations of at least three letters. */
function wordLikeness(a: Word, b: Word): number {
  if (a.text === b.text || a.loose === b.loose) return 1;
  const [long, short] = a.loose.length > b.loose.length ? [a.loose, b.loose] : [b.loose, a.loose];
  if (isAbbreviation(short, long)) return ALIKE + 0.05;
  if (short.length < SHORTEST_SLIP) return 0;
  if (short.length > SHORTEST_SLIP && (long.startsWith(short) || long.endsWith(short))) return ALIKE + 0.05;
  const likeness = letterLikeness(long, short);
  return likeness >= ALIKE ? likeness : 0;
}

/** `mfg` for manufacturing, `bros` for brothers: some letters in their order, with the first and the last or the first three. */
function isAbbreviation(short: string, long: string): boolean {
  if (short.length < SHORTEST_INITIALS || short.length > LONGEST_ABBREVIATION || long.length < short.length + 2)
    return false;
  if (long.startsWith(short)) return true;
  return short[0] === long[0] && short.at(-1) === long.at(-1) && isWithinText(short, long);
}

function comparedLatin(a: FirmName, b: FirmName): ComparedFirms {
  const rarityOfBoth = Math.min(rarityOf(a.latin), rarityOf(b.latin));
  const { common, alone } = aligned(a.latin, b.latin);
  const [leftA, leftB] = alone;
  const trades = aligned(a.latinTrades, b.latinTrades);
  const isOtherTrade = trades.common.length === 0 && Math.min(...trades.alone) > 0;
  const hasMore = trades.common.length > 0 && Math.max(...trades.alone) > 0;
  if (a.joined === b.joined)
    return { likeness: 1, rarity: rarityOfBoth, isSound: false, isDivided: isOtherTrade, hasMore };
  const joined = letterLikeness(a.joined, b.joined);
  const shared = common.reduce((sum, [weight]) => sum + weight, 0);
  const likeness = shared / (shared + Math.max(leftA, leftB) * 0.25 + Math.min(leftA, leftB));
  const rarity = 1 - common.reduce((rest, [, one]) => rest * (1 - one), 1);
  const [tradeA, tradeB] = trades.alone;
  const isDivided = isOtherTrade || (shared > 0 && Math.min(leftA + tradeA, leftB + tradeB) > DIVIDING);
  if (joined > 0.85 && !isDivided && joined > likeness)
    return { likeness: joined, rarity: rarityOfBoth, isSound: false, isDivided: false };
  if (isInitials(a, b) || isInitials(b, a)) return { likeness: 0.8, rarity: 0.3, isSound: false, isDivided: false };
  return { likeness: Number.isNaN(likeness) ? 0 : likeness, rarity, isSound: false, isDivided };
}

const DIVIDING = 0.2;
const SHORTEST_INITIALS = 3;

function isInitials(a: FirmName, b: FirmName): boolean {
  return a.joined.length >= SHORTEST_INITIALS && a.latin.length === 1 && a.joined === b.initials;
}

function rarityOf(latin: readonly Word[]): number {
  return 1 - latin.reduce((rest, { rarity }) => rest * (1 - rarity), 1);
}

/** Puts like words of two names together: weight and rarity of each couple, and the weight of what is left alone. */
function aligned(a: readonly Word[], b: readonly Word[]): { common: [number, number][]; alone: [number, number] } {
  const common: [number, number][] = [];
  const taken = new Set<Word>();
  let alone = 0;
  for (const one of a) {
    let best = 0;
    let with_: Word | undefined;
    for (const other of b) {
      const likeness = taken.has(other) ? 0 : wordLikeness(one, other);
      if (likeness > best) [best, with_] = [likeness, other];
    }
    if (with_ === undefined) alone += one.rarity;
    else {
      taken.add(with_);
      common.push([Math.max(one.rarity, with_.rarity) * best, Math.min(one.rarity, with_.rarity) * best]);
    }
  }
  return { common, alone: [alone, b.reduce((sum, other) => (taken.has(other) ? sum : sum + other.rarity), 0)] };
}

const NEAR = 0.75;
const SHORTEST_SOUND = 3;

/** A Chinese name with one in Latin letters: by pinyin, by the first letters of pinyin, by what sounds alike. */
function comparedScripts(chinese: FirmName, latin: FirmName): ComparedFirms {
  if (
    latin.joined.length >= SHORTEST_INITIALS &&
    latin.latin.length === 1 &&
    chinese.initials.startsWith(latin.joined)
  ) {
    return { likeness: 0.85, rarity: 0.4, isSound: true, isDivided: false };
  }
  if (chinese.known !== undefined && chinese.known === latin.known) {
    return { likeness: 1, rarity: 0.8, isSound: false, isDivided: false };
  }
  let best = NOTHING;
  for (const run of latin.runs) best = better(best, comparedSounds(chinese, run));
  return best;
}

const ONE_PREFIX = 2;
const MOST_PREFIXES = 6;

/** A word in Latin letters with the beginning of a Chinese name; what follows may be a trade that is not known here. */
function comparedSounds(chinese: FirmName, { text, sound }: FirmName['runs'][number]): ComparedFirms {
  const { syllables } = chinese.core;
  let best = NOTHING;
  for (
    let length = Math.min(ONE_PREFIX, syllables.length);
    length <= Math.min(syllables.length, MOST_PREFIXES);
    length += 1
  ) {
    const spelled = chinese.prefixes[length - 1] ?? '';
    const rarity = chinese.coreRarity * (length === syllables.length ? PART : (length / syllables.length) * PART);
    if (Math.abs(text.length - spelled.length) <= ONE_PREFIX) {
      const likeness = letterLikeness(text, spelled);
      if (likeness >= NEAR)
        best = better(best, { likeness, rarity: Math.max(rarity, 0.2), isSound: true, isDivided: false });
    }
    if (length < SHORTEST_SOUND) continue;
    const likeness = soundLikeness(chinese.sounds[length - 1] ?? '', sound);
    best = better(best, { likeness, rarity: Math.min(0.8, rarity), isSound: true, isDivided: false });
  }
  return best;
}

function soundLikeness(a: string, b: string): number {
  if (Math.min(a.length, b.length) < 2) return 0;
  return letterLikeness(a, b);
}
