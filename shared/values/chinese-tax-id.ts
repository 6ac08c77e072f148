/** The 31 characters of a unified social credit code; I, O, S, V and Z do not occur. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Tells whether a text has the shape of a Chinese unified social credit code, right or wrong. */
export function looksLikeCreditCode(text: string): boolean {
  return /^[0-9A-HJ-NP-RT-UW-Y]{2}\d{6}[0-9A-HJ-NP-RT-UW-Y]{10}$/.test(text);
}

/**
 * Verifies the check character of a unified social credit code: the weighted sum of the first 17 characters with the
 * weights 3^i mod 31, and the check character makes it a multiple of 31 (GB 32100-2015, annex A).
 */
export function isValidCreditCode(text: string): boolean {
  if (!looksLikeCreditCode(text)) return false;
  let sum = 0;
  let weight = 1;
  for (const character of text.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return text[17] === ALPHABET[(31 - (sum % 31)) % 31];
}
