import fc from 'fast-check';
import { isValidCreditCode, looksLikeCreditCode } from './chinese-tax-id.js';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CHARACTERS = ALPHABET.split('');
/** The weights as GB 32100-2015 prints them. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The check character as the standard's formula has it: C18 = 31 − MOD(Σ Ci × Wi, 31), 31 standing for 0. */
function checkCharacter(first17: string): string {
  const sum = first17
    .split('')
    .reduce((total, character, at) => total + ALPHABET.indexOf(character) * (WEIGHTS[at] ?? 0), 0);
  const check = 31 - (sum % 31);
  return ALPHABET.charAt(check === 31 ? 0 : check);
}

const character = fc.constantFrom(...CHARACTERS);
const digit = fc.constantFrom(...CHARACTERS.slice(0, 10));
const code = fc
  .tuple(
    fc.array(character, { minLength: 2, maxLength: 2 }),
    fc.array(digit, { minLength: 6, maxLength: 6 }),
    fc.array(character, { minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.flat().join(''))
  .map((first17) => first17 + checkCharacter(first17));

test.each(['91110000600037341L', '91350100M000100Y43'])('the published code %s is valid', (text) => {
  expect([looksLikeCreditCode(text), isValidCreditCode(text)]).toEqual([true, true]);
});

test('every code with the check character of the standard is valid', () => {
  fc.assert(
    fc.property(code, (text) => isValidCreditCode(text) && looksLikeCreditCode(text)),
    { numRuns: 2_000 },
  );
});

test('each of the 31 remainders occurs and is checked', () => {
  const valid = CHARACTERS.map((last) => `9111000060003734${last}`).map((first17) => first17 + checkCharacter(first17));
  expect(new Set(valid.map((text) => text.charAt(17))).size).toBe(31);
  expect(valid.filter(isValidCreditCode)).toEqual(valid);
});

test('any one changed character is noticed', () => {
  fc.assert(
    fc.property(code, fc.integer({ min: 0, max: 17 }), (text, at) => {
      const others = CHARACTERS.filter((other) => other !== text.charAt(at));
      return others.every((other) => !isValidCreditCode(text.slice(0, at) + other + text.slice(at + 1)));
    }),
    { numRuns: 300 },
  );
});

test('two neighbours that changed places are noticed', () => {
  fc.assert(
    fc.property(code, fc.integer({ min: 0, max: 16 }), (text, at) => {
      const [one, other] = [text.charAt(at), text.charAt(at + 1)];
      fc.pre(one !== other);
      return !isValidCreditCode(text.slice(0, at) + other + one + text.slice(at + 2));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['', false],
  ['91110000600037341', false],
  ['91110000600037341LL', false],
  ['91110000600037341l', false],
  ['91110000600037341I', false],
  ['9111000060003734IL', false],
  ['91110000600037341L\n', false],
  [' 91110000600037341L', false],
  ['９１110000600037341L', false],
  ['9111A000600037341L', false],
  ['91110000600037341K', true],
])('%j is not valid', (text, hasShape) => {
  expect([looksLikeCreditCode(text), isValidCreditCode(text)]).toEqual([hasShape, false]);
});
