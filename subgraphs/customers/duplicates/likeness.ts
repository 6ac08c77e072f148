import { comparedFirms, type ComparedFirms } from './compared-firms.js';
import type { CityForm, Comparable } from './comparable.js';
import { comparedPersons, type ComparedPersons } from './compared-persons.js';
import type { FirmName } from './firm-name.js';
import type { PersonName } from './person-name.js';
import { addressLikeness, comparedTaxIds, isPhoneSlip, isSamePhone } from './points.js';
import { letterLikeness } from './similarity.js';
import { PRIOR, WEIGHTS, type Fact, type Signal } from './weights.js';
import { isWide } from './words/places.js';

/** One reason for a score. */
export interface Reason {
  readonly fact: Fact;
  /** What it adds to the log odds (natural logarithm): above 0 it speaks for one customer, below 0 against. */
  readonly weight: number;
}

/** How likely two entries are of one customer. */
export interface Likeness {
  /** Probability from 0 to 1, see docs/duplicates.md. */
  readonly score: number;
  /** Why, the weightiest first. */
  readonly reasons: readonly Reason[];
}

/** From this score on, two entries are taken for duplicates of one customer. */
export const LIKELY = 0.5;

/** What was found in a pair, with how strong it is. */
export type Signals = Partial<Record<Signal, number>>;

/**
 * How likely two entries are of one customer: the sum of log odds of what agrees and what contradicts (Fellegi and Sunter
 * 1969, "A theory for record linkage"), as a probability.
 */
export function likeness(a: Comparable, b: Comparable): Likeness {
  const kind = a.kind === 'PERSON' && b.kind === 'PERSON' ? 'PERSON' : 'ORGANIZATION';
  const found = signals(a, b);
  const byFact = new Map<Fact, number>();
  let odds = PRIOR[kind];
  for (const [signal, strength] of Object.entries(found) as [Signal, number][]) {
    if (strength === 0) continue;
    const { fact, odds: full } = WEIGHTS[signal];
    const weight = full[kind] * strength;
    odds += weight;
    byFact.set(fact, (byFact.get(fact) ?? 0) + weight);
  }
  const reasons = [...byFact].map(([fact, weight]) => ({ fact, weight }));
  reasons.sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight) || (one.fact < other.fact ? -1 : 1));
  return { score: 1 / (1 + Math.exp(-odds)), reasons };
}

/** What two entries have in common and in what they contradict each other. */
export function signals(a: Comparable, b: Comparable): Signals {
  const found: Signals = {};
  if (a.kind !== b.kind) found.otherKind = 1;
  if (a.firms.length > 0 && b.firms.length > 0) addFirms(a, b, found);
  if (a.persons.length > 0 && b.persons.length > 0) addPersons(a, b, found);
  addPoints(a, b, found);
  addPlaces(a, b, found);
  addContacts(a, b, found);
  if (found.email !== undefined && found.otherName !== undefined && a.firms.length > 0 && !isNamedAfter(a, b))
    found.email = FOREIGN_MAIL;
  return found;
}

const FOREIGN_MAIL = 0.4;
const SHORTEST_LABEL = 4;

/** Whether a mailbox that both have bears the name of one of them: otherwise it may be of somebody who works for many. */
function isNamedAfter(a: Comparable, b: Comparable): boolean {
  return a.emails.some(
    (email) => b.emails.includes(email) && [...a.firms, ...b.firms].some((name) => bears(email, name)),
  );
}

function bears(email: string, { runs, prefixes }: FirmName): boolean {
  return (
    runs.some(({ text }) => text.length >= SHORTEST_LABEL && email.includes(text)) ||
    email.includes(prefixes[1] ?? '@@')
  );
}

const LEAST = 0.7;
const UNLIKE = 0.6;

function addName(found: Signals, { likeness: alike, rarity, isSound }: ComparedFirms | ComparedPersons): number {
  const strength = Math.max(0, (alike - LEAST) / (1 - LEAST));
  if (strength > 0) {
    found.name = strength;
    found.rareName = strength * rarity;
    if (isSound) found.sound = 1;
  } else if (alike < UNLIKE) found.otherName = (UNLIKE - alike) / UNLIKE;
  return strength;
}

function addFirms(a: Comparable, b: Comparable, found: Signals): void {
  let best: ComparedFirms | undefined;
  let pair: [FirmName, FirmName] | undefined;
  for (const one of a.firms) {
    for (const other of b.firms) {
      const compared = comparedFirms(one, other);
      if (best === undefined || worth(compared) > worth(best)) [best, pair] = [compared, [one, other]];
    }
  }
  if (best === undefined || pair === undefined || a.firms[0] === undefined || b.firms[0] === undefined) return;
  const main = comparedFirms(a.firms[0], b.firms[0]);
  if (main.likeness > LEAST && isContradicted(main, a.firms[0], b.firms[0]))
    [best, pair] = [main, [a.firms[0], b.firms[0]]];
  const strength = addName(found, best);
  if (best.isTranslated === true && found.otherName !== undefined) found.otherName *= TRANSLATED;
  const [one, other] = pair;
  const trades = sharedTrade(one.trades, other.trades);
  if (trades === true) found.trade = 1;
  if (trades === false) found.otherTrade = strength === 0 ? OTHER_FIRM : best.isTranslated === true ? OTHER_TONGUE : 1;
  else if (best.isDivided) found.divided = trades === true ? LIKE_TRADE : 1;
  if (best.hasMore === true) found.moreTrades = 1;
  addUnits(one, other, found);
}

const TRANSLATED = 0.1;
function isContradicted(compared: ComparedFirms, a: FirmName, b: FirmName): boolean {
  return compared.isDivided || sharedTrade(a.trades, b.trades) === false;
}

const LIKE_TRADE = 0.95;
const OTHER_TONGUE = 0.7;
const OTHER_FIRM = 0.2;

function worth({ likeness: alike, rarity, isDivided }: ComparedFirms): number {
  return alike * (1 + rarity) - (isDivided ? 0.3 : 0);
}

function sharedTrade(a: readonly number[], b: readonly number[]): boolean | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  return a.some((trade) => b.includes(trade));
}

function addUnits(a: FirmName, b: FirmName, found: Signals): void {
  const onlyA = a.marks.some((mark) => !b.marks.includes(mark));
  const onlyB = b.marks.some((mark) => !a.marks.includes(mark));
  if (onlyA && onlyB) found.otherUnit = 1;
  else if (onlyA || onlyB) found.oneMark = 1;
  if (a.unit !== b.unit || a.isHolding !== b.isHolding) found.oneUnit = 1;
  if (a.isGroup !== b.isGroup) found.oneGroup = 1;
  if (a.countries.length > 0 !== b.countries.length > 0) found.oneCountry = 1;
}

function addPersons(a: Comparable, b: Comparable, found: Signals): void {
  let best: ComparedPersons | undefined;
  for (const one of a.persons) {
    for (const other of b.persons) {
      const compared = comparedPersons(one, other);
      if (best === undefined || value(compared) > value(best)) best = compared;
    }
  }
  const [one, other] = [a.persons[0], b.persons[0]];
  if (best === undefined || one === undefined || other === undefined) return;
  addName(found, best);
  if (best.isOther) found.otherPerson = 1;
  if (one.sex !== undefined && other.sex !== undefined && one.sex !== other.sex) found.otherSex = 1;
  if (one.isRelated !== other.isRelated) found.related = 1;
  if (one.marks.length > 0 && other.marks.length > 0 && isDisjoint(one.marks, other.marks)) found.otherUnit = 1;
  else if (one.marks.some(isGeneration) !== other.marks.some(isGeneration)) found.otherUnit = ONE_GENERATION;
}

const ONE_GENERATION = 0.6;

function isGeneration(mark: string): boolean {
  return mark.startsWith('g');
}

function value({ likeness: alike, rarity, isOther }: ComparedPersons): number {
  return alike * (1 + rarity) - (isOther ? 1 : 0);
}

function isDisjoint(a: readonly string[], b: readonly string[]): boolean {
  return !a.some((one) => b.includes(one));
}

function addPoints(a: Comparable, b: Comparable, found: Signals): void {
  if (a.taxId !== undefined && b.taxId !== undefined) {
    const compared = comparedTaxIds(a.taxId, b.taxId);
    if (compared === 'SAME') found.taxId = 1;
    else if (compared === 'SLIP') found.taxIdSlip = 1;
    else if (compared === 'OTHER') found.otherTaxId = 1;
  }
  if (a.phones.length > 0 && b.phones.length > 0) {
    if (some(a.phones, b.phones, isSamePhone)) found.phone = 1;
    else if (some(a.phones, b.phones, isPhoneSlip)) found.phoneSlip = 1;
    else found.otherPhone = 1;
  }
  if (some(a.emails, b.emails, isSame)) found.email = 1;
  else if (some(a.domains, b.domains, isSame) && a.emails.length > 0 && b.emails.length > 0) found.domain = 1;
  else if (a.emails.length > 0 && b.emails.length > 0) found.otherEmail = 1;
  if (a.wechatId !== undefined && b.wechatId !== undefined)
    found[a.wechatId === b.wechatId ? 'wechatId' : 'otherWechatId'] = 1;
  if (a.website !== undefined && b.website !== undefined)
    found[a.website === b.website ? 'website' : 'otherWebsite'] = 1;
  else if (some(a.domains, b.domains, isSame) && found.email === undefined && found.domain === undefined)
    found.website = 1;
}

function isSame(a: string, b: string): boolean {
  return a === b;
}

function some<Item>(a: readonly Item[], b: readonly Item[], holds: (a: Item, b: Item) => boolean): boolean {
  for (const one of a) for (const other of b) if (holds(one, other)) return true;
  return false;
}

const SAME_ADDRESS = 0.6;
const OTHER_ADDRESS = 0.35;

function addPlaces(a: Comparable, b: Comparable, found: Signals): void {
  if (a.addresses.length > 0 && b.addresses.length > 0) {
    let best = 0;
    for (const one of a.addresses) for (const other of b.addresses) best = Math.max(best, addressLikeness(one, other));
    if (best >= SAME_ADDRESS) found.address = best;
    else if (best < OTHER_ADDRESS) found.otherAddress = 1;
  }
  const [one, other] = [a.city, b.city];
  const namedPlaces =
    a.firms[0] === undefined || b.firms[0] === undefined
      ? undefined
      : comparedPlaces(a.firms[0].places, b.firms[0].places);
  if (namedPlaces === false) found.otherNamedPlace = 1;
  if (one !== undefined && other !== undefined) {
    if (isSameCity(one, other)) found.city = 1;
    else if (one.isHanzi === other.isHanzi || (one.isKnown && other.isKnown)) found.otherCity = 1;
  } else if (namedPlaces === true) found.city = 1;
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) found.otherCountry = 1;
}

function isSameCity(a: CityForm, b: CityForm): boolean {
  return (
    a.key === b.key ||
    (!(a.isKnown && b.isKnown) &&
      (a.sound === b.sound ||
        a.sound.startsWith(b.sound) ||
        b.sound.startsWith(a.sound) ||
        letterLikeness(a.sound, b.sound) >= 0.8))
  );
}

/** Whether two names say one town; nothing unless both say any. */
function comparedPlaces(a: readonly string[], b: readonly string[]): boolean | undefined {
  const [one, other] = [a.filter((place) => !isWide(place)), b.filter((place) => !isWide(place))];
  if (one.length === 0 || other.length === 0) return undefined;
  return one.some((place) => other.includes(place));
}

function addContacts(a: Comparable, b: Comparable, found: Signals): void {
  if (a.contacts.length === 0 || b.contacts.length === 0) return;
  let best = 0;
  for (const one of a.contacts) for (const other of b.contacts) best = Math.max(best, contactLikeness(one, other));
  if (best > 0) found.contact = best;
  else found.otherContact = 1;
}

function contactLikeness(a: PersonName, b: PersonName): number {
  const compared = comparedPersons(a, b);
  return compared.isOther || compared.likeness < UNLIKE ? 0 : compared.likeness * (0.6 + 0.4 * compared.rarity);
}
