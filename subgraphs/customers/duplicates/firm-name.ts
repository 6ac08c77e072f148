import { consonants, folded, fuzzySyllable, hanziOf, hasHanzi, looselySpelled, syllables, words } from './forms.js';
import type { Spoken } from './similarity.js';
import { rarityOfChineseFirm, rarityOfWord } from './words/frequencies.js';
import { knownFirm } from './words/known-firms.js';
import { isLegalForm, withoutChineseLegalForm } from './words/legal-forms.js';
import { BEFORE_NAME, BETWEEN_NAMES, GROUP, HOLDING, UNIT } from './words/notes.js';
import { isCountry, leadingPlace, placeCalled } from './words/places.js';
import { endingTrade, tradesOf } from './words/trades.js';

/** A word of a name in Latin letters. */
export interface Word {
  readonly text: string;
  readonly loose: string;
  readonly rarity: number;
}

/** One name of a firm, taken apart. */
export interface FirmName {
  /** The name without legal form and place. */
  readonly plain: string;
  /** Chinese characters that tell it from others, and the same with the words for its trade. */
  readonly core: Spoken;
  readonly whole: Spoken;
  readonly coreRarity: number;
  /** Words in Latin letters that tell it from others, and those for its trade. */
  readonly latin: readonly Word[];
  readonly latinTrades: readonly Word[];
  readonly joined: string;
  /** Neighbouring words in one, with their consonants, to be compared with Chinese names. */
  readonly runs: readonly { text: string; sound: string }[];
  /** Pinyin of the core, of each of its beginnings, and their consonants; first letters of the whole name. */
  readonly spelled: string;
  readonly prefixes: readonly string[];
  readonly sounds: readonly string[];
  readonly known: string | undefined;
  readonly initials: string;
  readonly trades: readonly number[];
  readonly places: readonly string[];
  readonly countries: readonly string[];
  /** What tells units of one firm apart: ordinals, numbers, directions, shops. */
  readonly marks: readonly string[];
  readonly unit: string;
  readonly isHolding: boolean;
  readonly isGroup: boolean;
}

const STOP = new Set(
  'and und et y e the der die das den dem le la les el los las il lo gli de di du des da do dos del della dello von van zu zum zur for fuer fur of in im dr med prof am an auf a het een en og och til per para pour by'.split(
    ' ',
  ),
);
const ARTICLES = /^集团[：:]/u;

/** The names that a firm goes by: the one it is entered with, those in notes, and the short one. */
export function firmNames(name: string, shortName: string | undefined, city: string | undefined): FirmName[] {
  const texts = namesIn(folded(name));
  if (shortName !== undefined) texts.push(...namesIn(folded(shortName)));
  const distinct = [...new Set(texts)].slice(0, MOST_NAMES);
  return distinct.map((text) => firmName(text, city));
}

const MOST_NAMES = 4;
const SHORTEST_NOTE = 2;

function namesIn(text: string): string[] {
  const others: string[] = [];
  const outside = text.replace(/[([（【〔《「]([^)\]）】〕》」]*)[)\]）】〕》」]/gu, (whole, note: string) => {
    const inner = note.trim();
    if (BETWEEN_NAMES.test(` ${inner}`) || BEFORE_NAME.test(inner)) {
      others.push(inner.replace(BETWEEN_NAMES, '').replace(BEFORE_NAME, ''));
      return ' ';
    }
    if (isPartOfName(inner)) return ` ${inner} `;
    others.push(inner);
    return whole.length === text.length ? inner : ' ';
  });
  const parts = outside.replace(BEFORE_NAME, '').split(BETWEEN_NAMES);
  return [...parts, ...others].map((part) => part.trim()).filter((part) => part.length >= SHORTEST_NOTE);
}

/** A place, a shop or a legal form in brackets belongs to the name; anything else is a name of its own. */
function isPartOfName(note: string): boolean {
  const plain = note.replace(/[省市区县]$/u, '');
  return (
    leadingPlace(plain) !== undefined ||
    placeCalled(plain.replace(/\s/gu, '')) !== undefined ||
    (/[店厂部区校院段]$|^集团|^控股|[省市县镇]/u.test(note) && note.length < 10 && !/有限|公司/u.test(note)) ||
    words(note).every(isLegalForm)
  );
}

function firmName(text: string, city: string | undefined): FirmName {
  const hanzi = chinesePart(text, city);
  const latin = latinPart(hasHanzi(text) ? text.replace(/\p{Script=Han}+/gu, ' ') : text, city);
  const core = spoken(hanzi.core);
  const whole = spoken(hanzi.whole);
  const spelled = core.syllables.join('');
  return {
    plain: hanzi.whole + latin.all.join(''),
    core,
    whole,
    coreRarity: rarityOfChineseFirm(hanzi.core),
    latin: latin.core.map(word),
    latinTrades: latin.trade.map(word),
    joined: latin.core.join(''),
    runs: runsOf(latin.core),
    spelled,
    prefixes: core.syllables.map((_one, index) => core.syllables.slice(0, index + 1).join('')),
    sounds: core.syllables.map((_one, index) => consonants(core.syllables.slice(0, index + 1).join(''))),
    known:
      knownFirm(hanzi.whole) ??
      knownFirm(hanzi.core) ??
      knownFirm(latin.core.join('')) ??
      latin.all.map(knownFirm).find((one) => one !== undefined) ??
      knownFirm(latin.all.join('')),
    initials:
      hanzi.all === ''
        ? latin.all.map((one) => one[0]).join('')
        : syllables(hanzi.all, 'thing')
            .map((one) => one[0])
            .join(''),
    trades: [...new Set([...hanzi.trades, ...latin.trades])],
    places: [...new Set([...hanzi.places, ...latin.places])],
    countries: [...new Set([...hanzi.places, ...latin.places])].filter(isCountry),
    marks: [...new Set([...marksOf(text), ...latin.marks])],
    unit: UNIT.exec(text)?.[0] ?? '',
    isHolding: HOLDING.test(text),
    isGroup: GROUP.test(text),
  };
}

const MOST_WORDS = 5;
const LONGEST_RUN = 4;

function runsOf(core: readonly string[]): { text: string; sound: string }[] {
  const first = core.slice(0, MOST_WORDS);
  return first.flatMap((_one, start) =>
    first.slice(start, start + LONGEST_RUN).map((_other, more) => {
      const text = first.slice(start, start + more + 1).join('');
      return { text, sound: consonants(text) };
    }),
  );
}

function word(text: string): Word {
  return { text, loose: looselySpelled(text), rarity: rarityOfWord(text) };
}

function spoken(characters: string): Spoken {
  const read = characters === '' ? [] : syllables(characters, 'thing');
  return { characters, syllables: read, heard: read.map(fuzzySyllable) };
}

interface ChinesePart {
  all: string;
  whole: string;
  core: string;
  trades: number[];
  places: string[];
}

const SHORTEST_CORE = 2;

function chinesePart(text: string, city: string | undefined): ChinesePart {
  const places: string[] = [];
  const all = withoutChineseLegalForm(hanziOf(withoutNotedPlaces(text.replace(ARTICLES, ''), places)));
  const whole = withoutLeadingPlaces(all, city, places).replace(/集团/gu, '');
  const trades: number[] = [];
  let core = whole.replace(/(?:分公司|支行|分行|分店|分部|办事处|附属.*)$/u, '');
  for (let ending = endingTrade(core); ending !== undefined; ending = endingTrade(core)) {
    if (core.length - ending.word.length < SHORTEST_CORE) {
      if (core.length === ending.word.length) core = '';
      trades.push(...(core === '' ? ending.trades : []));
      break;
    }
    trades.push(...ending.trades);
    core = core.slice(0, -ending.word.length);
    if (leadingPlace(core) === core) {
      places.push(placeCalled(core) ?? core);
      core = '';
    }
  }
  return { all, whole, core, trades, places };
}

/** Takes out the place that stood in brackets behind what it otherwise stands before: 安珀莱（上海）贸易. */
function withoutNotedPlaces(text: string, places: string[]): string {
  const [first = '', ...others] = text.split(/\s+/u);
  const rest = others.filter((part) => {
    const place = leadingPlace(part);
    if (place === undefined || part.length - place.length > SHORTEST_CORE) return true;
    places.push(placeCalled(place) ?? place);
    return false;
  });
  return [first, ...rest].join(' ');
}

function withoutLeadingPlaces(name: string, city: string | undefined, places: string[]): string {
  let rest = name;
  const own = city === undefined ? '' : hanziOf(folded(city)).replace(/[省市区县]$/u, '');
  for (;;) {
    const place = own.length > 1 && rest.startsWith(own) ? own : leadingPlace(rest);
    if (place === undefined || rest.length - place.length < SHORTEST_CORE) break;
    places.push(placeCalled(place) ?? place);
    rest = rest.slice(place.length).replace(/^(?:省|市|特别行政区|自治区)/u, '');
  }
  const district =
    places.length > 0 || rest !== name
      ? /^.{1,3}?[区县市镇](?=.{2})/u.exec(rest)
      : /^.{1,2}[区县市](?=.{3})/u.exec(rest);
  if (
    district !== null &&
    endingTrade(rest.slice(district[0].length))?.word.length !== rest.length - district[0].length
  )
    rest = rest.slice(district[0].length);
  return rest;
}

interface LatinPart {
  all: string[];
  core: string[];
  trade: string[];
  generic: string[];
  trades: number[];
  places: string[];
  marks: string[];
}

const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6', vii: '7' };
const LONGEST_PLACE = 3;

function latinPart(text: string, city: string | undefined): LatinPart {
  const own = new Set(city === undefined ? [] : words(folded(city)));
  const parts: LatinPart = { all: [], core: [], trade: [], generic: [], trades: [], places: [], marks: [] };
  const tokens = words(text).filter((one) => !STOP.has(one) && /[a-z]/u.test(one));
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] ?? '';
    const place = placeAt(tokens, index);
    if (isLegalForm(token) && tokens.length > 1) continue;
    if (ROMAN[token] !== undefined && index > 0) parts.marks.push(`#${ROMAN[token] ?? ''}`);
    else if (place !== undefined && tokens.length > place.length) {
      parts.places.push(place.key);
      index += place.length - 1;
    } else if (own.has(token) && tokens.length > 1) parts.places.push(token);
    else sorted(token, parts);
  }
  if (parts.core.length === 0) parts.core.push(...parts.trade.splice(0));
  if (parts.core.length === 0) parts.core.push(...parts.generic);
  return parts;
}

function placeAt(tokens: readonly string[], index: number): { key: string; length: number } | undefined {
  for (let length = LONGEST_PLACE; length > 0; length -= 1) {
    const key = placeCalled(tokens.slice(index, index + length).join(''));
    if (key !== undefined && index + length <= tokens.length) return { key, length };
  }
  return undefined;
}

function sorted(token: string, parts: LatinPart): void {
  parts.all.push(token);
  const trades = tradesOf(token);
  if (trades === undefined) {
    parts.core.push(token);
    return;
  }
  (trades.length > 0 ? parts.trade : parts.generic).push(token);
  parts.trades.push(...trades);
}

const DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('零一二三四五六七八九').map((one, index) => [one, String(index)]),
);
const DIRECTIONS: readonly [RegExp, string][] = [
  [/\b(?:nord|norte|north|northern|noord)(?=[a-z]{4}|\b)/u, 'N'],
  [/\b(?:sud|sued|sur|south|southern|zuid)(?=[a-z]{4}|\b)/u, 'S'],
  [/\b(?:ost|est|east|eastern|oost)(?=[a-z]{5}|\b)/u, 'E'],
  [/\b(?:west|ouest|oeste|ovest|western)(?=[a-z]{5}|\b)/u, 'W'],
  [/\bint(?:ernational|l|'l)\b/u, 'inter'],
  [/\bnational\b/u, 'nation'],
];

function marksOf(text: string): string[] {
  const marks = [
    ...text.matchAll(
      /\p{Script=Han}?第?([零一二三四五六七八九十]+|\d+)(?=[号店厂分院中小校医工建公])|第([零一二三四五六七八九十]+|\d+)|(?<![a-z\d])(\d+)(?![a-z\d])/gu,
    ),
  ].map(([, a, b, c]) => `#${numeral(a ?? b ?? c ?? '')}`);
  for (const [pattern, mark] of DIRECTIONS) if (pattern.test(text)) marks.push(mark);
  const shop = /[（(]([^（()）]+店)[)）]/u.exec(text)?.[1];
  if (shop !== undefined) marks.push(`@${shop}`);
  return marks;
}

function numeral(text: string): string {
  return [...text.replace(/^十$/u, '10').replace(/^十/u, '1').replace(/十$/u, '0').replace(/十/u, '')]
    .map((one) => DIGITS[one] ?? one)
    .join('');
}
