import type { CustomerKind } from '../__generated__/resolvers-types.js';

/** What is said to users of why two entries may be one customer, or may not. */
export type Fact =
  | 'NAME'
  | 'NAME_SOUND'
  | 'TAX_ID'
  | 'PHONE'
  | 'EMAIL'
  | 'WECHAT_ID'
  | 'WEBSITE'
  | 'ADDRESS'
  | 'CITY'
  | 'CONTACT'
  | 'TRADE'
  | 'OTHER_NAME'
  | 'OTHER_TRADE'
  | 'OTHER_UNIT'
  | 'OTHER_PERSON'
  | 'OTHER_TAX_ID'
  | 'OTHER_PHONE'
  | 'OTHER_EMAIL'
  | 'OTHER_WECHAT_ID'
  | 'OTHER_WEBSITE'
  | 'OTHER_ADDRESS'
  | 'OTHER_CITY'
  | 'OTHER_COUNTRY'
  | 'OTHER_CONTACT'
  | 'OTHER_KIND';

interface Weight {
  readonly fact: Fact;
  /** Log odds at full strength, of firms and of persons. */
  readonly odds: Readonly<Record<CustomerKind, number>>;
}

function weight(fact: Fact, organization: number, person = organization): Weight {
  return { fact, odds: { ORGANIZATION: organization, PERSON: person } };
}

/** Log odds that two entries with nothing compared yet are one customer. */
export const PRIOR: Readonly<Record<CustomerKind, number>> = { ORGANIZATION: -2, PERSON: -2.5 };

/**
 * What each signal adds to the log odds at its full strength. Several signals may be one fact to users: a name counts by
 * itself, and more the rarer it is.
 */
export const WEIGHTS = {
  name: weight('NAME', 1, 0.9),
  rareName: weight('NAME', 4.2, 5),
  sound: weight('NAME_SOUND', -0.1, -0.2),
  otherName: weight('OTHER_NAME', -2.2, -3.3),
  trade: weight('TRADE', 0.6),
  otherTrade: weight('OTHER_TRADE', -9),
  divided: weight('OTHER_TRADE', -4.5),
  moreTrades: weight('OTHER_TRADE', -2.2),
  otherUnit: weight('OTHER_UNIT', -14),
  oneUnit: weight('OTHER_UNIT', -14),
  oneMark: weight('OTHER_UNIT', -1.3),
  oneGroup: weight('OTHER_UNIT', -1.3),
  oneCountry: weight('OTHER_UNIT', -4.6),
  otherPerson: weight('OTHER_PERSON', -11),
  otherSex: weight('OTHER_PERSON', -4),
  related: weight('OTHER_PERSON', -7),
  taxId: weight('TAX_ID', 8),
  taxIdSlip: weight('TAX_ID', 5),
  otherTaxId: weight('OTHER_TAX_ID', -6),
  phone: weight('PHONE', 2.9, 4),
  phoneSlip: weight('PHONE', 1.5),
  otherPhone: weight('OTHER_PHONE', -0.7, -1.2),
  email: weight('EMAIL', 3.4, 5.3),
  domain: weight('EMAIL', 2.4, 2),
  otherEmail: weight('OTHER_EMAIL', -0.3, -1.2),
  wechatId: weight('WECHAT_ID', 3.5, 4.6),
  otherWechatId: weight('OTHER_WECHAT_ID', -0.7),
  website: weight('WEBSITE', 2.7, 0.7),
  otherWebsite: weight('OTHER_WEBSITE', -1.2),
  address: weight('ADDRESS', 2, 2.4),
  otherAddress: weight('OTHER_ADDRESS', -0.9),
  city: weight('CITY', 0.4, 0.5),
  otherCity: weight('OTHER_CITY', -1.8, -1.9),
  otherNamedPlace: weight('OTHER_CITY', -6.5),
  otherCountry: weight('OTHER_COUNTRY', -4.6, -1),
  contact: weight('CONTACT', 2),
  otherContact: weight('OTHER_CONTACT', -2),
  otherKind: weight('OTHER_KIND', -3),
} as const satisfies Record<string, Weight>;

/** What is found in a pair, each with a weight of its own. */
export type Signal = keyof typeof WEIGHTS;
