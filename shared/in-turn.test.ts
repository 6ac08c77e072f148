import { inTurn } from './in-turn.js';

/** Work that goes on until it is let go. */
function work() {
  let end!: () => void;
  const done = new Promise<void>((resolve) => (end = resolve));
  const state = { hasBegun: false };
  const begin = () => {
    state.hasBegun = true;
    return done;
  };
  return { state, begin, end };
}

test('so many go on at once, so many wait, and no more', async () => {
  const turn = inTurn(1, 1);
  const [first, second, third] = [work(), work(), work()];
  const firstDone = turn(first.begin);
  const secondDone = turn(second.begin);
  await expect(turn(third.begin)).rejects.toMatchObject({ code: 'OVERLOADED' });
  expect([first, second, third].map(({ state }) => state.hasBegun)).toEqual([true, false, false]);
  first.end();
  await firstDone;
  second.end();
  await secondDone;
  expect([second, third].map(({ state }) => state.hasBegun)).toEqual([true, false]);
  third.end();
  await turn(third.begin);
});

test('whose turn does not come in time gives its place up, and is not begun', async () => {
  const turn = inTurn(1, 1);
  const [first, late, next] = [work(), work(), work()];
  const firstDone = turn(first.begin);
  await expect(turn(late.begin, Date.now() + 20)).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  const nextDone = turn(next.begin, Date.now() + 60_000);
  first.end();
  await firstDone;
  next.end();
  await nextDone;
  expect([late, next].map(({ state }) => state.hasBegun)).toEqual([false, true]);
});
