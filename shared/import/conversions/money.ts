import { quoted, UnfitValue } from '../refusal.js';
import { readDecimal, safeNumber, scaledToInteger, type DecimalMark, type ExactDecimal } from './number.js';

/** An amount in minor units of a currency, as the graph takes it. */
export interface MoneyValue {
  readonly amount: number;
  readonly currency: string;
}

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** Tells whether a text is a currency of ISO 4217, in capitals. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

/** What is known of a currency; asking for it anew per amount would cost more than all else. */
interface CurrencyFacts {
  readonly decimals: number;
  /** What may stand beside an amount, in capitals. */
  readonly signs: readonly string[];
}

const facts = new Map<string, CurrencyFacts>();

function factsOf(currency: string): CurrencyFacts {
  let known = facts.get(currency);
  if (known === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    const sign = format.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency;
    const more = currency === 'CNY' ? ['RMB', '元', 'CN¥'] : [];
    known = { decimals: format.resolvedOptions().maximumFractionDigits ?? 2, signs: [currency, sign, ...more] };
    facts.set(currency, known);
  }
  return known;
}

/**
 * Reads an amount in major units times `factor`; the currency's own sign or code beside the number is taken, another
 * one is not. An amount finer than the currency counts is refused rather than rounded.
 */
export function readMoney(text: string, currency: string, mark: DecimalMark, factor: ExactDecimal): MoneyValue {
  const code = currency.trim().toUpperCase();
  if (!isCurrency(code)) {
    throw new UnfitValue(`${quoted(currency)} is not a currency code`);
  }
  const { decimals, signs } = factsOf(code);
  const amount = scaledToInteger(readDecimal(withoutSign(text, signs), mark), factor, decimals);
  if (amount === undefined) {
    throw new UnfitValue(`${quoted(text)} has more decimals than ${code} counts (${decimals})`);
  }
  return { amount: safeNumber(amount, text), currency: code };
}

function withoutSign(text: string, signs: readonly string[]): string {
  const plain = text.normalize('NFKC').trim();
  const capitals = plain.toUpperCase();
  const before = signs.find((sign) => capitals.startsWith(sign));
  const after = signs.find((sign) => capitals.endsWith(sign));
  return before !== undefined
    ? plain.slice(before.length)
    : after !== undefined
      ? plain.slice(0, -after.length)
      : plain;
}
