import { normalForm } from '../../text/normal-form.js';
import { quoted, UnfitValue } from '../refusal.js';
import type { TextReader } from './date.js';

const TRUE_WORDS = ['true', 'yes', 'y', '1', 'x', '是', '对', '有'];
const FALSE_WORDS = ['false', 'no', 'n', '0', '否', '不', '无'];

/** Makes a reader of enum values, which takes them in any case and with blanks or hyphens for underscores. */
export function choiceReader(values: readonly string[]): TextReader {
  const byForm = new Map(values.map((value) => [choiceForm(value), value]));
  return (text) => {
    const value = byForm.get(choiceForm(text));
    if (value === undefined) {
      throw new UnfitValue(`${quoted(text)} is none of ${values.join(', ')}`);
    }
    return value;
  };
}

/** Reads yes or no, in English or Chinese. */
export function readBoolean(text: string): boolean {
  const form = normalForm(text);
  if (TRUE_WORDS.includes(form)) {
    return true;
  }
  if (!FALSE_WORDS.includes(form)) {
    throw new UnfitValue(`${quoted(text)} is neither yes nor no`);
  }
  return false;
}

/** Reads a country: its code of two letters, or its name in English or Chinese. */
export function readCountry(text: string): string {
  countries ??= countryNames();
  const code = countries.get(normalForm(text));
  if (code === undefined) {
    throw new UnfitValue(`${quoted(text)} is not a country`);
  }
  return code;
}

/** Tells whether a text is the code of a country, in capitals. */
export function isCountryCode(code: string): boolean {
  countries ??= countryNames();
  return countries.get(normalForm(code)) === code;
}

let countries: ReadonlyMap<string, string> | undefined;

function countryNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountry);
  for (const locale of ['en', 'zh']) {
    for (const style of ['long', 'short'] as const) {
      const displayed = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none', style });
      for (const code of codes) {
        const name = displayed.of(code);
        if (name !== undefined) {
          names.set(normalForm(name), code);
          names.set(normalForm(code), code);
        }
      }
    }
  }
  return names;
}

/** Regions that have a name, but no code of ISO 3166. */
const NOT_COUNTRIES = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);

/** Withdrawn codes (DD, SU) still have a name, that of their successor. */
function isCountry(code: string): boolean {
  return !NOT_COUNTRIES.has(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
}

function choiceForm(text: string): string {
  return normalForm(text).replace(/[\s_-]+/g, '_');
}
