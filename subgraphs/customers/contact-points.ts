import { badInput } from '../../shared/errors.js';
import { atMost } from '../../shared/graphql/input-limits.js';
import { cleanedText, optionalText } from '../../shared/text/cleaned-text.js';
import type {
  Address,
  AddressInput,
  CustomerKind,
  Email,
  EmailInput,
  Phone,
  PhoneInput,
} from './__generated__/resolvers-types.js';

const MOST = 20;
const LABEL = { max: 40 };
/** The longest that mail is delivered to (RFC 5321, 4.5.3.1.3, without the angle brackets). */
const EMAIL_ADDRESS = { max: 254 };

/** What somebody is called, here and in the main system, and reached by; a person by each part of the name too. */
export function namesOf({ name, shortName, kind, phones, emails, wechatId, externalId }: Named): (string | null)[] {
  const parts = kind === 'ORGANIZATION' ? [] : name.split(/\s+/).filter(({ length }) => length >= SHORTEST_PART);
  const points = [...phones.map(({ number }) => number), ...emails.map(({ address }) => address), wechatId];
  return [name, shortName ?? null, externalId, ...parts, ...points];
}

/** Shorter parts of a name, such as a title or `de`, are words of their own. */
const SHORTEST_PART = 4;

/** Somebody who has a name. */
interface Named {
  readonly name: string;
  readonly shortName?: string | null;
  /** A contact is a person. */
  readonly kind?: CustomerKind;
  readonly phones: readonly Phone[];
  readonly emails: readonly Email[];
  readonly wechatId: string | null;
  readonly externalId: string | null;
}

/** Checks phone numbers; null stands for none. */
export function checkedPhones(phones: readonly PhoneInput[] | null, path: string): Phone[] {
  return (atMost(MOST, phones, path) ?? []).map(({ number, label }, index) => ({
    number,
    label: optionalText(label, `${path}.${String(index)}.label`, LABEL),
  }));
}

/** Checks e-mail addresses; null stands for none. */
export function checkedEmails(emails: readonly EmailInput[] | null, path: string): Email[] {
  return (atMost(MOST, emails, path) ?? []).map(({ address, label }, index) => ({
    address: cleanedText(address, `${path}.${String(index)}.address`, EMAIL_ADDRESS),
    label: optionalText(label, `${path}.${String(index)}.label`, LABEL),
  }));
}

/** Checks an account on WeChat; null stands for none. */
export function checkedWechatId(wechatId: string | null, path: string): string | null {
  const account = optionalText(wechatId, path, { max: 40 })?.normalize('NFKC') ?? null;
  if (account !== null && !/^[A-Za-z0-9_-]{5,40}$/.test(account)) {
    throw badInput(path, 'must be 5 to 40 letters, digits, underscores and hyphens.');
  }
  return account;
}

/** Checks postal addresses; null stands for none. */
export function checkedAddresses(addresses: readonly AddressInput[] | null, path: string): Address[] {
  return (atMost(MOST, addresses, path) ?? []).map((address, index) => {
    const at = `${path}.${String(index)}`;
    return {
      label: optionalText(address.label, `${at}.label`, LABEL),
      street: optionalText(address.street, `${at}.street`, { max: 300 }),
      city: optionalText(address.city, `${at}.city`, { max: 100 }),
      province: optionalText(address.province, `${at}.province`, { max: 100 }),
      postalCode: optionalText(address.postalCode, `${at}.postalCode`, { max: 20 }),
      country: address.country,
    };
  });
}
