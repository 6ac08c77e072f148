import { setTimeout as sleep } from 'node:timers/promises';
import { createBreaker } from './breaker.js';

const OPTIONS = { failures: 3, pause: 5 };

/** A breaker whose probes wait until the test answers them. */
function underTest() {
  const answers: ((isBack: boolean) => void)[] = [];
  let probes = 0;
  const breaker = createBreaker(() => {
    probes += 1;
    return new Promise((resolve) => answers.push(resolve));
  }, OPTIONS);
  return {
    breaker,
    probes: () => probes,
    /** Answers the probe that comes next. */
    answer: async (isBack: boolean) => {
      while (answers.length === 0) await sleep(1);
      answers.shift()?.(isBack);
      await sleep(0);
    },
  };
}

test('opens after so many failures in a row, not before', () => {
  const { breaker, probes } = underTest();
  breaker.failed();
  breaker.failed();
  expect([breaker.isOpen, probes()]).toEqual([false, 0]);
  breaker.failed();
  expect([breaker.isOpen, probes()]).toEqual([true, 1]);
});

test('counts anew after every answer', () => {
  const { breaker } = underTest();
  for (let round = 0; round < 5; round += 1) {
    breaker.failed();
    breaker.failed();
    breaker.succeeded();
  }
  expect(breaker.isOpen).toBe(false);
});

test('stays open while probes fail, and closes with the first that does not', async () => {
  const { breaker, probes, answer } = underTest();
  for (let failures = 0; failures < 3; failures += 1) breaker.failed();
  await answer(false);
  expect(breaker.isOpen).toBe(true);
  await answer(false);
  await answer(true);
  expect([breaker.isOpen, probes()]).toEqual([false, 3]);
  await sleep(20);
  expect(probes()).toBe(3);
  breaker.failed();
  breaker.failed();
  expect(breaker.isOpen).toBe(false);
});

test('closes when a call that was under way is answered', async () => {
  const { breaker, probes, answer } = underTest();
  for (let failures = 0; failures < 3; failures += 1) breaker.failed();
  breaker.succeeded();
  expect(breaker.isOpen).toBe(false);
  await answer(false);
  await sleep(20);
  expect([breaker.isOpen, probes()]).toEqual([false, 1]);
});

test('probes one at a time, however often it opens meanwhile', async () => {
  const { breaker, probes, answer } = underTest();
  for (let round = 0; round < 3; round += 1) {
    for (let failures = 0; failures < 3; failures += 1) breaker.failed();
    breaker.succeeded();
  }
  for (let failures = 0; failures < 10; failures += 1) breaker.failed();
  expect([breaker.isOpen, probes()]).toEqual([true, 1]);
  await answer(true);
  expect(breaker.isOpen).toBe(false);
});

test('asks nothing more once it is stopped', async () => {
  const { breaker, probes, answer } = underTest();
  for (let failures = 0; failures < 3; failures += 1) breaker.failed();
  breaker.stop();
  await answer(false);
  await sleep(20);
  expect(probes()).toBe(1);
});
