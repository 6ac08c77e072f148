import { quoted, UnfitValue } from '../refusal.js';

/** The mark between whole and fraction; the other one groups thousands. */
export type DecimalMark = '.' | ',';

/** A decimal number, exactly: `digits / 10 ** scale`. */
export interface ExactDecimal {
  readonly digits: bigint;
  readonly scale: number;
}

const PATTERNS: Record<DecimalMark, RegExp> = {
  '.': /^([+-]?)(\d{1,3}(?:[,' ]\d{3})+|\d+)?(?:\.(\d*))?$/,
  ',': /^([+-]?)(\d{1,3}(?:[.' ]\d{3})+|\d+)?(?:,(\d*))?$/,
};

/**
 * Reads a decimal number without going through floating point. Full-width digits, thousands in groups, a minus sign of
 * any shape and accountants' brackets are taken; anything else is refused.
 */
export function readDecimal(text: string, mark: DecimalMark): ExactDecimal {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/’/g, "'");
  const bracketed = /^\((.+)\)$/.exec(plain)?.[1];
  const match = PATTERNS[mark].exec(bracketed ?? plain);
  const [, sign = '', whole = '', fraction = ''] = match ?? [];
  if (!match || whole + fraction === '' || (whole + fraction).length > 40) {
    throw new UnfitValue(`${quoted(text)} is not a number`);
  }
  const digits = BigInt(whole.replace(/\D/g, '') + fraction);
  return { digits: sign === '-' || bracketed !== undefined ? -digits : digits, scale: fraction.length };
}

/** Multiplies exactly and returns a whole number, or undefined when a fraction would be lost. */
export function scaledToInteger(value: ExactDecimal, factor: ExactDecimal, decimals: number): bigint | undefined {
  const product = value.digits * factor.digits * 10n ** BigInt(decimals);
  const divisor = 10n ** BigInt(value.scale + factor.scale);
  return product % divisor === 0n ? product / divisor : undefined;
}

/** Reads a whole number that JSON carries exactly. */
export function readInteger(text: string, mark: DecimalMark, factor: ExactDecimal): number {
  const value = scaledToInteger(readDecimal(text, mark), factor, 0);
  if (value === undefined) {
    throw new UnfitValue(`${quoted(text)} is not a whole number`);
  }
  return safeNumber(value, text);
}

/** The number itself, refused where JSON would round it. */
export function safeNumber(value: bigint, text: string): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER) || value < BigInt(Number.MIN_SAFE_INTEGER)) {
    throw new UnfitValue(`${quoted(text)} is too large a number`);
  }
  return Number(value);
}
