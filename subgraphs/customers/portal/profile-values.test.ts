import { factsOfProfile } from './profile-values.js';

const KNOWN = {
  label: 'office',
  street: '1 Nanjing Road',
  city: 'Shanghai',
  province: 'Shanghai Shi',
  postalCode: '200001',
  country: 'CN',
};
const OTHER = { ...KNOWN, label: 'store', city: 'Hangzhou' };

/** The addresses of a customer with two of them after they have said something. */
function addressesAfter(given: Record<string, string | null>) {
  const known = { phones: [], emails: [], addresses: [KNOWN, OTHER] };
  return factsOfProfile(new Map(Object.entries(given)), '2026-01-05T08:00:00.000Z', known).addresses;
}

const nothing = { street: null, city: null, province: null, postalCode: null };

test.each<[string, Record<string, string | null>, object]>([
  ['another street', { street: '2 Nanjing Road' }, { ...KNOWN, street: '2 Nanjing Road' }],
  ['the same city in other letters', { city: 'ＳＨＡＮＧＨＡＩ' }, { ...KNOWN, city: 'ＳＨＡＮＧＨＡＩ' }],
  ['all that is known', KNOWN, KNOWN],
  ['no city', { city: null }, { ...KNOWN, city: null }],
  ['another city', { city: 'Beijing' }, { ...KNOWN, ...nothing, city: 'Beijing' }],
  [
    'another city with its street',
    { city: 'Beijing', street: '3 Jin Yu' },
    { ...KNOWN, ...nothing, city: 'Beijing', street: '3 Jin Yu' },
  ],
  ['another province', { province: 'Zhejiang' }, { ...KNOWN, ...nothing, province: 'Zhejiang' }],
  ['another country', { country: 'DE' }, { ...KNOWN, ...nothing, country: 'DE' }],
  [
    'another city and country',
    { city: 'Berlin', country: 'DE' },
    { ...KNOWN, ...nothing, city: 'Berlin', country: 'DE' },
  ],
])('an address after %s', (_what, given, expected) => {
  expect(addressesAfter(given)).toEqual([expected, OTHER]);
});

test('an address of which every part is cleared is gone, and its label with it', () => {
  expect(addressesAfter({ ...nothing, country: null })).toEqual([OTHER]);
  expect(() => addressesAfter({ country: null })).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
});
