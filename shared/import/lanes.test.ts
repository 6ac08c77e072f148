import { createLanes } from './lanes.js';

describe('lanes', () => {
  test('run so many at a time, and all of them', async () => {
    const lanes = createLanes(2);
    let running = 0;
    let most = 0;
    let done = 0;
    for (let task = 0; task < 7; task += 1) {
      await lanes.start(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        done += 1;
      });
    }
    await lanes.drain();
    expect([most, done, running]).toEqual([2, 7, 0]);
  });

  test('start nothing after a failure, which comes out', async () => {
    const lanes = createLanes(1);
    await lanes.start(() => Promise.reject(new Error('first')));
    await expect(lanes.start(() => Promise.reject(new Error('second')))).rejects.toThrow('first');
    await expect(lanes.drain()).rejects.toThrow('first');
  });
});
