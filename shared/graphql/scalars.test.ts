import { scalars } from './scalars.js';

const phone = (value: unknown) => scalars.PhoneNumber?.parseValue(value);

test.each([
  ['+8613800138000', '+8613800138000'],
  ['+86 138-0013-8000', '+8613800138000'],
  ['+44 (20) 7946 0958', '+442079460958'],
  ['+999999999999999', '+999999999999999'],
])('the phone number %s is kept as %s', (given, kept) => {
  expect(phone(given)).toBe(kept);
});

test.each([
  '',
  '13800138000',
  '123 456-7890',
  '+0123456789',
  '+12345',
  '+9999999999999999',
  '+86x',
  8613800138000,
  null,
])('the phone number %j is refused', (given) => {
  expect(() => phone(given)).toThrow('The phone number must have the form E.164');
});

test('a long row of digits is refused without trying every way to read it', () => {
  expect(() => phone(`+${'1'.repeat(100_000)}x`)).toThrow('E.164');
});

test.each([
  ['Date', '2026-01-31', '2026-01-31'],
  ['DateTime', '2026-01-31T10:00:00.5+08:00', '2026-01-31T02:00:00.500Z'],
  ['Currency', 'CNY', 'CNY'],
  ['CountryCode', 'CN', 'CN'],
  ['EmailAddress', 'Someone@Agency.Example', 'someone@agency.example'],
  ['URL', 'https://agency.example', 'https://agency.example/'],
])('%s reads %s as %s', (name, given, read) => {
  expect(scalars[name]?.parseValue(given)).toBe(read);
});

test.each([
  ['Date', '2026-02-30'],
  ['Date', '9999-01-01'],
  ['Date', '1899-12-31'],
  ['DateTime', '9999-01-01T00:00:00Z'],
  ['Currency', 'XXX1'],
  ['CountryCode', 'ZZ'],
  ['EmailAddress', 'nobody'],
  ['URL', 'javascript:alert(1)'],
])('%s refuses %s', (name, given) => {
  expect(() => scalars[name]?.parseValue(given)).toThrow();
});
