import { hasTooManyKeys } from './variable-limits.js';

const wide = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_each, at) => [`k${String(at)}`, at]));

test.each<[string, Record<string, unknown>, boolean]>([
  ['nothing', {}, false],
  ['plain values', { a: 1, b: undefined, c: null, d: 'x' }, false],
  ['200 keys', { input: wide(200) }, false],
  ['201 keys', { input: wide(201) }, true],
  ['201 keys below', { a: undefined, input: { rows: [1, { address: wide(201) }] }, b: null }, true],
  ['a list of 1,000', { ids: Array.from({ length: 1_000 }, () => 'x') }, false],
  ['201 variables', wide(201), false],
])('%s', (_case, variables, expected) => {
  expect(hasTooManyKeys(variables)).toBe(expected);
});

test('values deeper than the stack are walked through', () => {
  let deep: unknown = wide(201);
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  expect(hasTooManyKeys({ deep })).toBe(true);
});
