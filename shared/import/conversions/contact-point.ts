import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';
import { quoted, UnfitValue } from '../refusal.js';

/** Reads a telephone number, national in `country` unless it begins with a plus, and writes it in the form E.164. */
export function readPhone(text: string, country: string | undefined): string {
  const plain = text.normalize('NFKC').trim();
  const number = parsePhoneNumberFromString(plain, country as CountryCode | undefined);
  if (!number?.isPossible()) {
    throw new UnfitValue(
      country === undefined
        ? `${quoted(text)} is not a telephone number; without "defaultCountry" it must begin with +`
        : `${quoted(text)} is not a telephone number in ${country}`,
    );
  }
  if (number.ext) {
    throw new UnfitValue(`${quoted(text)} has an extension, for which there is no place`);
  }
  return number.number;
}

/** Reads an e-mail address, also from the forms `Name <address>` and `mailto:address`. */
export function readEmail(text: string): string {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^mailto:/i, '');
  const address = /<([^<>]+)>$/.exec(plain)?.[1] ?? plain;
  if (!/^[^\s@<>,;"]+@[^\s@<>,;".]+(\.[^\s@<>,;".]+)+$/.test(address)) {
    throw new UnfitValue(`${quoted(text)} is not an e-mail address`);
  }
  return address;
}

/** Reads the address of a web site, which people write without `https://`. */
export function readUrl(text: string): string {
  const plain = text.normalize('NFKC').trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(plain) ? plain : `https://${plain}`;
  if (!/^https?:\/\/[^\s/]+\.[^\s/]+/i.test(address) || !URL.canParse(address)) {
    throw new UnfitValue(`${quoted(text)} is not the address of a web site`);
  }
  return address;
}
