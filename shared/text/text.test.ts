import fc from 'fast-check';
import { cleanedText, optionalText } from './cleaned-text.js';
import { compareTexts, firstBeyond } from './compare-texts.js';
import { normalForm, sortableName } from './normal-form.js';

const text = fc.string({ unit: 'binary', maxLength: 12 });
const grapheme = fc.string({ unit: 'grapheme', maxLength: 12 });

describe('cleaned text', () => {
  const refusal = (value: string, rule = { max: 10 }) => {
    try {
      return cleanedText(value, 'input.name', rule);
    } catch (error) {
      return (error as { code: string; message: string; details: object }).message;
    }
  };

  test('is trimmed and composed', () => {
    expect(cleanedText('\u3000 \u00a0e\u0301 \ufeff\n', 'name', { max: 10 })).toBe('é');
    expect(cleanedText('a\r\n\tb', 'body', { max: 10, multiline: true })).toBe('a\r\n\tb');
    expect([null, undefined, '', '  ', '\n'].map((value) => optionalText(value, 'name', { max: 1 }))).toEqual(
      Array(5).fill(null),
    );
  });

  test('is counted in characters, after composing', () => {
    expect(cleanedText('𠮷'.repeat(10), 'name', { max: 10 })).toBe('𠮷'.repeat(10));
    expect(cleanedText('e\u0301'.repeat(10), 'name', { max: 10 })).toBe('é'.repeat(10));
    expect(refusal('𠮷'.repeat(11))).toBe('input.name: is 11 characters long; at most 10 are allowed.');
    expect(refusal('x'.repeat(10_000))).toBe('input.name: is 10000 characters long; at most 10 are allowed.');
    // One of the characters that composing makes longer.
    expect(refusal('\ufb2c'.repeat(10))).toBe('input.name: is 30 characters long; at most 10 are allowed.');
  });

  test.each(['', ' ', '\u200b', '\u200d\u200e', '\u3164', '\ufeff', '\u00ad \u2060', '\u{e0041}'])(
    '%j is empty',
    (value) => {
      expect(refusal(value)).toBe('input.name: must not be empty.');
    },
  );

  test.each(['a\0b', 'a\u0001', 'a\tb', 'a\nb', 'a\u007f', '\u001b[31m'])('%j holds a control character', (value) => {
    expect(refusal(value)).toBe('input.name: holds a control character.');
  });

  test.each(['a\0b', 'a\u0001b', 'a\u000bb', 'a\u007fb'])('%j does so even where lines may break', (value) => {
    expect(() => cleanedText(value, 'body', { max: 10, multiline: true })).toThrow('holds a control character');
  });

  test.each(['\ud800', 'a\udfffb', '\ude00\ud83d', 'a\ud83d'])('%j holds half a character', (value) => {
    expect(refusal(value)).toBe('input.name: holds half of a character (a lone surrogate).');
  });

  test('stays as it is when cleaned again', () => {
    fc.assert(
      fc.property(text, (value) => {
        let once: string;
        try {
          once = cleanedText(value, 'name', { max: 40 });
        } catch {
          return;
        }
        expect(cleanedText(once, 'name', { max: 40 })).toBe(once);
        expect(once).toBe(once.normalize('NFC').trim());
      }),
    );
  });
});

describe('normal form', () => {
  test.each([
    [' ＡＢＣ  公司 ', 'abc 公司'],
    ['ｱｲｳ', 'アイウ'],
    ['①㎏ﬁ', '1kgfi'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδος', 'οδοσ'],
    ['İSTANBUL', 'istanbul'],
    ['Diyarbakır', 'diyarbakir'],
    ['E\u0301cole', 'école'],
    ['e\u200d\u0301', 'é'],
    ['a\u202eb\u200fc\u2066d\u200be', 'abcde'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['葛\u{e0100}', '葛'],
    ['❤\ufe0f', '❤'],
    ['한', '한'],
    ['a\u3000\u00a0\t\nb', 'a b'],
    ['𠮷野家', '𠮷野家'],
    ['\u200b', ''],
  ])('of %j is %j', (value, form) => {
    expect(normalForm(value)).toBe(form);
  });

  test('is the same for what is the same to a reader', () => {
    fc.assert(
      fc.property(grapheme, (value) => {
        const form = normalForm(value);
        expect(normalForm(form)).toBe(form);
        expect(normalForm(` ${value}\u3000`)).toBe(form);
        expect(normalForm(value.normalize('NFD'))).toBe(form);
        expect(normalForm(value.toUpperCase())).toBe(form);
        expect(normalForm(value.toLowerCase())).toBe(form);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is cut to whole characters that fit a column', () => {
    for (const value of ['ﷺ'.repeat(200), '😀'.repeat(300), `${'a'.repeat(254)} b`, '客'.repeat(255)]) {
      const form = sortableName(value);
      expect([...form].length).toBeLessThanOrEqual(255);
      expect([form.isWellFormed(), sortableName(form)]).toEqual([true, form]);
      expect(normalForm(value).startsWith(form)).toBe(true);
    }
    expect(sortableName('😀'.repeat(300))).toBe('😀'.repeat(255));
    expect(sortableName(`${'a'.repeat(254)} b`)).toBe('a'.repeat(254));
    expect(sortableName('Ａ')).toBe('a');
  });
});

describe('order of texts', () => {
  const bytes = (one: string, other: string) => Math.sign(Buffer.compare(Buffer.from(one), Buffer.from(other)));

  test('is that of their bytes', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(Math.sign(compareTexts(one, other))).toBe(bytes(one, other));
      }),
      { numRuns: 2_000 },
    );
    const near = fc.string({
      unit: fc.constantFrom('a', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{10ffff}'),
      maxLength: 4,
    });
    fc.assert(
      fc.property(near, near, (one, other) => {
        expect(Math.sign(compareTexts(one, other))).toBe(bytes(one, other));
      }),
      { numRuns: 2_000 },
    );
  });

  test('has a first text behind all that begin so', () => {
    const near = fc.string({ unit: fc.constantFrom('a', '\ud7ff', '\uffff', '\u{10ffff}'), maxLength: 4 });
    fc.assert(
      fc.property(fc.oneof(near, text), fc.oneof(near, text), (prefix, other) => {
        const end = firstBeyond(prefix);
        const inRange = bytes(other, prefix) >= 0 && (end === undefined || bytes(other, end) < 0);
        expect(inRange).toBe(other.startsWith(prefix));
        expect(bytes(prefix + other, prefix) >= 0 && (end === undefined || bytes(prefix + other, end) < 0)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
    expect([firstBeyond(''), firstBeyond('\u{10ffff}'), firstBeyond('a\u{10ffff}'), firstBeyond('\ud7ff')]).toEqual([
      undefined,
      undefined,
      'b',
      '\ue000',
    ]);
  });
});
