import { faultOfVariables } from './variable-limits.js';

const wide = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_each, at) => [`k${String(at)}`, at]));

const nested = (levels: number, innermost: unknown) => {
  let value = innermost;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { not: value };
  return value;
};
const KEYS = 'The variables hold an object of too many keys.';
const DEPTH = 'The variables are nested too deeply.';

test.each<[string, Record<string, unknown>, string | undefined]>([
  ['nothing', {}, undefined],
  ['plain values', { a: 1, b: undefined, c: null, d: 'x' }, undefined],
  ['200 keys', { input: wide(200) }, undefined],
  ['201 keys', { input: wide(201) }, KEYS],
  ['201 keys below', { a: undefined, input: { rows: [1, { address: wide(201) }] }, b: null }, KEYS],
  ['a list of 1,000', { ids: Array.from({ length: 1_000 }, () => 'x') }, undefined],
  ['201 variables', wide(201), undefined],
  ['64 levels', { deep: nested(64, 1) }, undefined],
  ['65 levels', { deep: nested(65, 1) }, DEPTH],
])('%s', (_case, variables, expected) => {
  expect(faultOfVariables(variables)).toBe(expected);
});

test('values deeper than the stack are walked through', () => {
  expect(faultOfVariables({ deep: nested(100_000, wide(201)) })).toBe(DEPTH);
});
