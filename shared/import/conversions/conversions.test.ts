import fc from 'fast-check';
import { choiceReader, isCountryCode, readBoolean, readCountry } from './choice.js';
import { readEmail, readPhone, readUrl } from './contact-point.js';
import { dateReader, formatProblem, instantReader, isTimeZone } from './date.js';
import { readMoney } from './money.js';
import { readDecimal, readInteger } from './number.js';

const ONE = { digits: 1n, scale: 0 };

test.each([
  ['1234', '.', 1234n, 0],
  ['１２００', '.', 1200n, 0],
  ['1,234,567.80', '.', 123456780n, 2],
  ['1.234.567,8', ',', 12345678n, 1],
  ["1'234.5", '.', 12345n, 1],
  ['1 234,5', ',', 12345n, 1],
  ['−12', '.', -12n, 0],
  ['(1,000)', '.', -1000n, 0],
  ['.5', '.', 5n, 1],
] as const)('reads the number %s with the mark %s', (text, mark, digits, scale) => {
  expect(readDecimal(text, mark)).toEqual({ digits, scale });
});

test.each(['', '.', '-', '1.2.3', '12,34', '1e5', 'NaN', '0x10', '约200', '1,5', '9'.repeat(41)])(
  'refuses the number %j',
  (text) => {
    expect(() => readDecimal(text, '.')).toThrow(/is not a number$/);
  },
);

test('reads every whole number and refuses those that JSON would round', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      expect(readInteger(String(value), '.', ONE)).toBe(value);
      expect(readInteger(value.toLocaleString('en-US'), '.', ONE)).toBe(value);
      expect(readInteger(value.toLocaleString('de-DE'), ',', ONE)).toBe(value);
    }),
  );
  expect(() => readInteger('9007199254740992', '.', ONE)).toThrow('is too large a number');
  expect(() => readInteger('1.5', '.', ONE)).toThrow('"1.5" is not a whole number');
  expect(readInteger('1.5', '.', { digits: 10n, scale: 0 })).toBe(15);
});

test('reads amounts exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (cents) => {
      const sign = cents < 0 ? '-' : '';
      const digits = String(Math.abs(cents)).padStart(3, '0');
      const text = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
      expect(readMoney(text, 'USD', '.', ONE)).toEqual({ amount: cents, currency: 'USD' });
      expect(readMoney(text, 'USD', '.', { digits: 1000n, scale: 0 }).amount).toBe(cents * 1000);
    }),
  );
});

test.each([
  ['1100.04', 'USD', '.', { digits: 1_000_000n, scale: 0 }, 110_004_000_000],
  ['¥280,000.00', 'CNY', '.', ONE, 28_000_000],
  ['￥1200元', 'CNY', '.', ONE, undefined],
  ['1200 元', 'CNY', '.', ONE, 120_000],
  ['RMB 12', 'CNY', '.', ONE, 1200],
  ['1.250,50 €', 'EUR', ',', ONE, 125_050],
  ['$5', 'usd', '.', ONE, 500],
  ['500', 'JPY', '.', ONE, 500],
  ['$5', 'CNY', '.', ONE, undefined],
  ['0.5', 'JPY', '.', ONE, undefined],
  ['1.005', 'USD', '.', ONE, undefined],
  ['5', 'XYZ', '.', ONE, undefined],
  ['90071992547409.92', 'USD', '.', ONE, undefined],
] as const)('reads %s in %s', (text, currency, mark, factor, amount) => {
  if (amount === undefined) {
    expect(() => readMoney(text, currency, mark, factor)).toThrow(expect.objectContaining({ name: 'UnfitValue' }));
  } else {
    expect(readMoney(text, currency, mark, factor)).toEqual({ amount, currency: currency.toUpperCase() });
  }
});

test('reads every date in every format', () => {
  const date = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(date, (value) => {
      const iso = value.toISOString().slice(0, 10);
      const [year = '', month = '', day = ''] = iso.split('-');
      expect(dateReader()(iso)).toBe(iso);
      expect(dateReader()(`${year}/${Number(month)}/${Number(day)}`)).toBe(iso);
      expect(dateReader()(`${year}年${Number(month)}月${Number(day)}日`)).toBe(iso);
      expect(dateReader(['DD.MM.YYYY'])(`${day}.${month}.${year}`)).toBe(iso);
      expect(dateReader(['D/M/YYYY', 'YYYYMMDD'])(`${year}${month}${day}`)).toBe(iso);
    }),
  );
});

test.each(['2025-02-30', '2023-02-29', '2025-13-01', '0000-01-01', '01/02/2025', '2025', '', '12025-01-01'])(
  'refuses the date %j',
  (text) => {
    expect(() => dateReader()(text)).toThrow(/is not/);
  },
);

test('reads instants as clocks in the zone show them', () => {
  const instant = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instant, fc.constantFrom('Asia/Shanghai', 'America/New_York', 'UTC', '+05:30'), (value, timeZone) => {
      const read = new Date(instantReader(timeZone)(clockText(value, timeZone)));
      // Where clocks are set back they show an hour twice; either instant is right.
      expect(clockText(read, timeZone)).toBe(clockText(value, timeZone));
    }),
  );
});

/** What a clock in the zone shows, the obvious way. */
function clockText(value: Date, timeZone: string): string {
  const zoned = timeZone === '+05:30' ? new Date(value.getTime() + 19_800_000) : value;
  const zone = timeZone === '+05:30' ? 'UTC' : timeZone;
  const options = { timeZone: zone, hourCycle: 'h23', dateStyle: 'short', timeStyle: 'medium' } as const;
  return new Intl.DateTimeFormat('sv-SE', options).format(zoned);
}

test.each([
  ['2025-02-03 10:00', 'Asia/Shanghai', '2025-02-03T02:00:00.000Z'],
  ['2025/3/10 9:05', 'Asia/Shanghai', '2025-03-10T01:05:00.000Z'],
  ['2025年4月1日', 'UTC', '2025-04-01T00:00:00.000Z'],
  ['2025-05-05T08:00:00+02:00', undefined, '2025-05-05T06:00:00.000Z'],
  ['2025-05-05T08:00:00+0200', undefined, '2025-05-05T06:00:00.000Z'],
  ['2025-05-05T08:00:00.250Z', undefined, '2025-05-05T08:00:00.250Z'],
  // Clocks in New York went from 2:00 to 3:00.
  ['2025-03-09 02:30', 'America/New_York', '2025-03-09T07:30:00.000Z'],
])('reads the instant %s in %s', (text, timeZone, instant) => {
  expect(instantReader(timeZone)(text)).toBe(instant);
});

test('refuses instants that may be hours off, or never were', () => {
  expect(() => instantReader(undefined)('2025-05-05 08:00')).toThrow('state "timeZone" in the mapping');
  expect(() => instantReader('UTC')('2025-02-30T08:00:00Z')).toThrow('is not on the calendar');
  expect(() => instantReader('UTC')('2025-02-03 25:00')).toThrow('is not on the calendar');
});

test('checks formats and time zones', () => {
  expect(formatProblem('DD/MM/YYYY', false)).toBeUndefined();
  expect(formatProblem('DD/MM/YYYY HH:mm', true)).toBeUndefined();
  expect(formatProblem('DD/MM/YYYY HH:mm', false)).toBe('"DD/MM/YYYY HH:mm" holds a time, but the field takes a date');
  expect(formatProblem('DD/MM/YY', false)).toBe('"DD/MM/YY" must hold YYYY, M or MM, and D or DD, once each');
  expect(['Asia/Shanghai', '+08:00', 'Mars/Base', '+25:00', ''].map(isTimeZone)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('reads choices, yes and no', () => {
  const read = choiceReader(['FOOD_AND_BEVERAGE', 'RETAIL']);
  expect(['food and beverage', 'Food-and-Beverage', ' ＲＥＴＡＩＬ '].map(read)).toEqual([
    'FOOD_AND_BEVERAGE',
    'FOOD_AND_BEVERAGE',
    'RETAIL',
  ]);
  expect(() => read('technolgy')).toThrow('"technolgy" is none of FOOD_AND_BEVERAGE, RETAIL');
  expect(['Yes', '是', '1', 'no', '否', 'FALSE'].map(readBoolean)).toEqual([true, true, true, false, false, false]);
  expect(() => readBoolean('maybe')).toThrow('"maybe" is neither yes nor no');
});

test('reads countries by code and by name', () => {
  expect(['us', 'United States', '美国', 'CN', '中国', 'South Korea', 'Germany', 'Hong Kong'].map(readCountry)).toEqual(
    [...['US', 'US', 'US', 'CN', 'CN', 'KR', 'DE', 'HK']],
  );
  for (const text of ['Philipines', 'Korea', 'DD', 'EU', 'Atlantis']) {
    expect(() => readCountry(text)).toThrow('is not a country');
  }
  expect(['CN', 'cn', 'ZZ'].map(isCountryCode)).toEqual([true, false, false]);
});

test('reads telephone numbers, e-mail and web addresses', () => {
  expect(readPhone('021-6288 1200', 'CN')).toBe('+862162881200');
  expect(readPhone('＋86 138 0013 8000', undefined)).toBe('+8613800138000');
  expect(() => readPhone('021-6288 1200', undefined)).toThrow('without "defaultCountry" it must begin with +');
  expect(() => readPhone('12', 'CN')).toThrow('"12" is not a telephone number in CN');
  expect(() => readPhone('+1 212 555 0123 ext. 5', 'US')).toThrow('has an extension');
  expect(readEmail('Chen <chen@agency.example>')).toBe('chen@agency.example');
  expect(readEmail('mailto:a@b.example')).toBe('a@b.example');
  for (const text of ['jonas(at)agency.example', 'a@b', 'a@b.example, c@d.example', '@b.example']) {
    expect(() => readEmail(text)).toThrow('is not an e-mail address');
  }
  expect(readUrl('www.acme.example/x')).toBe('https://www.acme.example/x');
  expect(readUrl('http://acme.example')).toBe('http://acme.example');
  for (const text of ['javascript:alert(1)', 'none', 'ftp://acme.example', 'https://']) {
    expect(() => readUrl(text)).toThrow('is not the address of a web site');
  }
});
