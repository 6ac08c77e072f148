import fc from 'fast-check';
import { scaled } from '../../test/setup/scale.js';
import { spendFrom, type Level } from './token-bucket.js';

const BUDGET = { maximum: 100, restoreRate: 10 };

test('a budget is whole at first, goes down and comes back', () => {
  const first = spendFrom(undefined, 30, BUDGET, 0);
  expect(first.spending).toEqual({ isGranted: true, remaining: 70, wait: 0 });
  const refused = spendFrom(first.level, 90, BUDGET, 1_000);
  expect(refused.spending).toEqual({ isGranted: false, remaining: 80, wait: 1_000 });
  const granted = spendFrom(refused.level, 90, BUDGET, 2_000);
  expect(granted.spending).toEqual({ isGranted: true, remaining: 0, wait: 0 });
  expect(spendFrom(granted.level, 0, BUDGET, 60_000).spending.remaining).toBe(100);
});

test('after the wait that it names, exactly as much is there', () => {
  const { level } = spendFrom(undefined, 100, BUDGET, 0);
  const { spending } = spendFrom(level, 25, BUDGET, 500);
  expect(spending).toEqual({ isGranted: false, remaining: 5, wait: 2_000 });
  expect(spendFrom(level, 25, BUDGET, 500 + spending.wait - 1).spending.isGranted).toBe(false);
  expect(spendFrom(level, 25, BUDGET, 500 + spending.wait).spending.isGranted).toBe(true);
});

test('a clock that goes back restores nothing twice', () => {
  const { level } = spendFrom(undefined, 100, BUDGET, 10_000);
  const back = spendFrom(level, 1, BUDGET, 5_000);
  expect(back.spending.isGranted).toBe(false);
  expect(spendFrom(back.level, 10, BUDGET, 11_000).spending).toEqual({ isGranted: true, remaining: 0, wait: 0 });
});

test('nobody spends more than there was and what came back', () => {
  const steps = fc.array(
    fc.record({ after: fc.integer({ min: 0, max: 5_000 }), amount: fc.integer({ min: 0, max: 60 }) }),
  );
  fc.assert(
    fc.property(steps, (taken) => {
      let level: Level | undefined;
      let now = 0;
      let spent = 0;
      for (const { after, amount } of taken) {
        now += after;
        const step = spendFrom(level, amount, BUDGET, now);
        level = step.level;
        if (step.spending.isGranted) spent += amount;
        expect(spent).toBeLessThanOrEqual(BUDGET.maximum + (now * BUDGET.restoreRate) / 1_000 + 1e-6);
        expect(step.spending.remaining).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: scaled(300, 10_000) },
  );
});
