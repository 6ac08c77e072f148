import type { CustomerKind } from '../__generated__/resolvers-types.js';
import { firmNames, type FirmName } from './firm-name.js';
import { folded, hanziOf, looselySpelled, syllables } from './forms.js';
import { personNames, type PersonName } from './person-name.js';
import { addressForm, emailForm, phoneForm, taxIdForm, websiteForm, type AddressForm } from './points.js';
import { leadingPlace, placeCalled } from './words/places.js';

/** What an entry says of a customer; what is not known is left out. */
export interface CustomerFacts {
  readonly kind: CustomerKind;
  readonly name: string;
  readonly shortName?: string | null;
  readonly taxId?: string | null;
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
  readonly wechatId?: string | null;
  readonly website?: string | null;
  /** Streets with numbers; the town may stand in them. */
  readonly addresses?: readonly string[];
  readonly city?: string | null;
  /** ISO 3166-1, two letters. */
  readonly country?: string | null;
  /** Names of contacts at the customer. */
  readonly contactNames?: readonly string[];
}

/** A town, by its one name where it is known and by its sound. */
export interface CityForm {
  readonly key: string;
  readonly sound: string;
  readonly isKnown: boolean;
  readonly isHanzi: boolean;
}

/** A customer in the forms in which two are compared: made once, compared often. */
export interface Comparable {
  readonly kind: CustomerKind;
  readonly firms: readonly FirmName[];
  readonly persons: readonly PersonName[];
  readonly taxId: string | undefined;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** Domains of mailboxes and of the website that are somebody's own. */
  readonly domains: readonly string[];
  readonly wechatId: string | undefined;
  readonly website: string | undefined;
  readonly addresses: readonly AddressForm[];
  readonly city: CityForm | undefined;
  readonly country: string | undefined;
  readonly contacts: readonly PersonName[];
}

const MOST_POINTS = 20;

/** Brings what an entry says into the forms in which {@link likeness} compares it. */
export function comparable(facts: CustomerFacts): Comparable {
  const { kind, name } = facts;
  const shortName = facts.shortName ?? undefined;
  const city = facts.city ?? undefined;
  const mails = forms(facts.emails, emailForm);
  const website = facts.website == null ? undefined : websiteForm(facts.website);
  return {
    kind,
    firms: kind === 'PERSON' ? [] : firmNames(name, shortName, city),
    persons: kind === 'PERSON' ? personNames(name, shortName) : [],
    taxId: facts.taxId == null ? undefined : taxIdForm(facts.taxId),
    phones: forms(facts.phones, phoneForm),
    emails: mails.map(({ address }) => address),
    domains: [
      ...new Set([...mails.flatMap(({ domain }) => domain ?? []), ...(website === undefined ? [] : [website])]),
    ],
    wechatId: facts.wechatId == null ? undefined : folded(facts.wechatId).replace(/\s/gu, '') || undefined,
    website,
    addresses: (facts.addresses ?? []).slice(0, MOST_POINTS).map(addressForm),
    city: city === undefined ? undefined : cityForm(city),
    country: facts.country?.toUpperCase() ?? undefined,
    contacts: (facts.contactNames ?? [])
      .slice(0, MOST_POINTS)
      .flatMap((one) => personNames(one, undefined).slice(0, 1)),
  };
}

function forms<Form>(values: readonly string[] | undefined, form: (value: string) => Form | undefined): Form[] {
  return (values ?? []).slice(0, MOST_POINTS).flatMap((value) => form(value) ?? []);
}

function cityForm(city: string): CityForm | undefined {
  const text = folded(city);
  const hanzi = hanziOf(text).replace(/(?<=.{2})[市县区]$/u, '');
  if (hanzi !== '') {
    const place = placeCalled(text) ?? placeCalled(hanzi) ?? placeCalled(leadingPlace(hanzi) ?? '');
    const key = place ?? hanzi;
    return {
      key,
      sound: looselySpelled(syllables(key, 'thing').join('')),
      isHanzi: true,
      isKnown: place !== undefined,
    };
  }
  const [first = ''] = text.split(',');
  const sound = first.replace(/[^\p{L}]/gu, '');
  if (sound === '') return undefined;
  const place = placeCalled(sound);
  return { key: place ?? sound, sound: looselySpelled(sound), isHanzi: false, isKnown: place !== undefined };
}
