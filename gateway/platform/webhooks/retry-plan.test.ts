import { delayAfter, holdAfter, MOST_ATTEMPTS } from './retry-plan.js';

test('ten attempts take about a day, each wait three times the one before, a fifth more or less', () => {
  const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, i) => delayAfter(i + 1, 0.5));
  expect(waits.map((wait) => wait / 1_000)).toEqual([9, 27, 81, 243, 729, 2_187, 6_561, 19_683, 59_049]);
  expect(waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000).toBeCloseTo(24.6, 1);
  expect([delayAfter(1, 0), delayAfter(1, 1)]).toEqual([7_200, 10_800]);
});

test('a receiver that fails is spared for a second, and for no more than five minutes', () => {
  expect([1, 2, 3, 8, 9, 10, 1_000].map(holdAfter)).toEqual([1, 2, 4, 128, 256, 300, 300].map((s) => s * 1_000));
});
