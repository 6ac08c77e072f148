import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { RequestGate } from './request-gate.js';

/** A gate whose clock and load the test sets, and requests that end when the test says so. */
function underTest(maxInFlight: number) {
  let now = 0;
  let load: number | undefined;
  const gate = new RequestGate({ maxInFlight, now: () => now, load: () => load });
  const ends: (() => void)[] = [];
  const outcomes: string[] = [];
  return {
    gate,
    outcomes,
    /** Requests that arrive in the same turn of the event loop; answers how many were refused at the door. */
    arrive: async (count: number) => {
      let refused = 0;
      for (let index = 0; index < count; index += 1) {
        if (gate.refuses()) refused += 1;
        else
          gate
            .run(() => new Promise<void>((resolve) => ends.push(resolve)))
            .then(
              () => outcomes.push('done'),
              (error: unknown) => outcomes.push((error as { code: string }).code),
            );
      }
      for (let turns = 0; turns < 2 * count + 2; turns += 1) await turn();
      return refused;
    },
    /** Ends the oldest requests under way. */
    finish: async (count: number) => {
      for (const end of ends.splice(0, count)) end();
      for (let turns = 0; turns < 2 * count + 2; turns += 1) await turn();
    },
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    busy: (share: number | undefined) => {
      load = share;
    },
  };
}

const FULLY = 1;
const HALF = 0.5;

test('lets in what it may, lets as many wait, and refuses the rest at once', async () => {
  const { gate, arrive } = underTest(3);
  expect(await arrive(10)).toBe(4);
  expect(gate.state).toEqual({ inFlight: 3, waiting: 3, limit: 3, refused: 4 });
});

test('whoever waits gets the next place, in the order of arrival, and each is answered', async () => {
  const { gate, arrive, finish, outcomes } = underTest(2);
  await arrive(4);
  await finish(1);
  expect(gate.state).toMatchObject({ inFlight: 2, waiting: 1 });
  await finish(2);
  await finish(1);
  expect(gate.state).toMatchObject({ inFlight: 0, waiting: 0, refused: 0 });
  expect(outcomes).toEqual(['done', 'done', 'done', 'done']);
});

test('a place is free again after a failure', async () => {
  const { gate } = underTest(1);
  await expect(gate.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(gate.state).toMatchObject({ inFlight: 0, waiting: 0 });
  expect(await gate.run(() => Promise.resolve('fine'))).toBe('fine');
});

test('begins one in a turn of the event loop, so that others can be refused between long steps', async () => {
  const { gate } = underTest(8);
  const begun: number[] = [];
  for (let index = 0; index < 3; index += 1) {
    expect(gate.refuses()).toBe(false);
    void gate.run(() => {
      begun.push(index);
      return Promise.resolve();
    });
  }
  const seen: number[] = [];
  while (begun.length < 3) {
    await turn();
    seen.push(begun.length);
  }
  expect(seen.filter((count, index) => count - (seen[index - 1] ?? 0) > 1)).toEqual([]);
});

test('somebody who was let in and sends slowly keeps nobody out', async () => {
  const { gate, arrive } = underTest(1);
  expect([gate.refuses(), gate.refuses()]).toEqual([false, false]);
  expect(gate.refuses()).toBe(true);
  await turn();
  expect(await arrive(2)).toBe(0);
  expect(gate.state).toMatchObject({ inFlight: 1, waiting: 1 });
});

/** Looks at the load so often that the limit ends where it must. */
function look(gate: RequestGate): void {
  for (let count = 0; count < 30; count += 1) gate.refuses();
}

test('works on fewer at once while the process is full, on more when it has time and somebody waits', async () => {
  const { gate, arrive, busy } = underTest(256);
  expect(gate.state.limit).toBe(64);
  busy(FULLY);
  look(gate);
  expect(gate.state.limit).toBe(8);
  busy(HALF);
  look(gate);
  expect(gate.state.limit).toBe(8);
  await turn();
  busy(undefined);
  expect(await arrive(40)).toBe(0);
  busy(HALF);
  look(gate);
  expect(gate.state.limit).toBeGreaterThanOrEqual(40);
});

test('requests that wait for something slow make room for others, though nobody comes or goes', async () => {
  const { gate, arrive, busy } = underTest(256);
  busy(HALF);
  expect(await arrive(120)).toBe(0);
  await sleep(200);
  expect(gate.state).toMatchObject({ inFlight: 120, waiting: 0, refused: 0 });
});

test('sends nobody away for having waited while the process has time to spare', async () => {
  const { gate, arrive, busy, pass } = underTest(16);
  busy(HALF);
  expect(await arrive(32)).toBe(0);
  pass(500);
  expect(await arrive(1)).toBe(1);
  expect(gate.state).toMatchObject({ inFlight: 16, waiting: 16, refused: 1 });
});

test('works on no more than it may', async () => {
  const { gate, arrive, busy } = underTest(100);
  busy(HALF);
  expect(await arrive(110)).toBe(0);
  await sleep(200);
  expect(await arrive(300)).toBe(210);
  expect(gate.state).toMatchObject({ inFlight: 100, waiting: 100, limit: 100 });
});

/** A full process at which more arrive than may be worked on, as many as wait in a burst. */
async function underBurst() {
  const tested = underTest(256);
  tested.busy(FULLY);
  look(tested.gate);
  await turn();
  expect(await tested.arrive(136)).toBe(0);
  expect(tested.gate.state).toMatchObject({ inFlight: 8, waiting: 128, limit: 8 });
  return tested;
}

test('takes a burst, and when it lasts sends away those who have waited longest', async () => {
  const { gate, arrive, pass, outcomes } = await underBurst();
  pass(251);
  expect(await arrive(1)).toBe(1);
  expect(gate.state).toMatchObject({ inFlight: 8, waiting: 8 });
  expect(outcomes).toEqual(Array(120).fill('OVERLOADED'));
});

test('takes bursts again once it has time to spare', async () => {
  const { gate, arrive, finish, busy, pass } = await underBurst();
  pass(251);
  expect(await arrive(5)).toBe(5);
  await finish(8);
  await finish(8);
  expect(gate.state).toMatchObject({ inFlight: 0, waiting: 0 });
  busy(HALF);
  gate.refuses();
  busy(FULLY);
  await turn();
  expect(await arrive(136)).toBe(0);
});

test('whoever waits in vain is told so, even when nothing moves', async () => {
  const gate = new RequestGate({ maxInFlight: 1, load: () => 0 });
  const stuck = new Promise<void>(() => undefined);
  void gate.run(() => stuck);
  await turn();
  const start = performance.now();
  let isDone = false;
  await expect(gate.run(() => Promise.resolve((isDone = true)))).rejects.toMatchObject({ code: 'OVERLOADED' });
  expect(performance.now() - start).toBeGreaterThan(900);
  await sleep(10);
  expect([isDone, gate.state]).toEqual([false, { inFlight: 1, waiting: 0, limit: 1, refused: 1 }]);
});
