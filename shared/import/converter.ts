import { AppError } from '../errors.js';
import { choiceReader, readBoolean, readCountry } from './conversions/choice.js';
import { dateReader, instantReader } from './conversions/date.js';
import { readMoney } from './conversions/money.js';
import { readDecimal, readInteger } from './conversions/number.js';
import { readEmail, readPhone, readUrl } from './conversions/contact-point.js';
import { treatmentOf, type Columns } from './columns.js';
import type { FieldDefinition } from './field-types.js';
import type { SourceSpec } from './mapping-schema.js';

/** Makes a value of a text that is not empty, or throws `UnfitValue`; the cells serve a currency in its own column. */
export type Converter = (text: string, cells: readonly string[]) => unknown;

/** What separates the items of a list in one cell, unless the mapping names something else. */
const LIST_SEPARATORS = /[;；、|,，\n]/u;

/** Picks the conversion for a field. References and lists of objects have none of their own. */
export function converterOf(definition: FieldDefinition, spec: SourceSpec, columns: Columns): Converter {
  switch (definition.kind) {
    case 'integer': {
      const factor = exactFactor(spec);
      return (text) => readInteger(text, spec.decimal ?? '.', factor);
    }
    case 'money':
      return moneyConverter(spec, columns);
    case 'boolean':
      return readBoolean;
    case 'choice':
      return choiceReader(definition.values);
    case 'country':
      return readCountry;
    case 'date':
      return dateReader(spec.format === undefined ? undefined : [spec.format].flat());
    case 'instant':
      return instantReader(spec.timeZone, spec.format === undefined ? undefined : [spec.format].flat());
    case 'phone':
      return (text) => readPhone(text, spec.defaultCountry);
    case 'email':
      return readEmail;
    case 'url':
      return readUrl;
    case 'texts':
      return (text) => itemsOf(text, spec);
    case 'text':
      return (text) => text;
    case 'reference':
    case 'objects':
      throw new Error(`No conversion makes a field of kind ${definition.kind}`);
  }
}

/** Splits a cell into the items of a list, each corrected, each once. */
export function itemsOf(text: string, spec: SourceSpec): string[] {
  const treat = treatmentOf(spec.corrections, spec.empty);
  const items = text.split(spec.separator ?? LIST_SEPARATORS).map((item) => treat(item.trim()));
  return [...new Set(items.filter((item) => item !== ''))];
}

function moneyConverter(spec: SourceSpec, columns: Columns): Converter {
  const mark = spec.decimal ?? '.';
  const factor = exactFactor(spec);
  const { currency } = spec;
  if (currency === undefined) {
    throw new AppError('BAD_USER_INPUT', 'a field of money needs "currency"');
  }
  if (typeof currency === 'string') {
    return (text) => readMoney(text, currency, mark, factor);
  }
  const currencyIn = columns.reader(currency.column, { corrections: currency.corrections });
  return (text, cells) => readMoney(text, currencyIn(cells) || (currency.default ?? ''), mark, factor);
}

/** The multiplier as the mapping writes it, 0.1 being a tenth. */
function exactFactor(spec: SourceSpec) {
  const [mantissa = '1', exponent = '0'] = String(spec.multiplier ?? 1).split('e');
  const { digits, scale } = readDecimal(mantissa, '.');
  const shift = Number(exponent) - scale;
  return shift >= 0 ? { digits: digits * 10n ** BigInt(shift), scale: 0 } : { digits, scale: -shift };
}
