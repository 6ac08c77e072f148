import { createProgress, pace } from './progress.js';

describe('progress', () => {
  test('off a terminal is a line every five seconds', () => {
    const lines: string[] = [];
    let time = 0;
    const progress = createProgress({ write: (text) => lines.push(text) }, () => time);
    progress.start(1000);
    for (const [at, done] of [
      [1000, 100],
      [5000, 500],
      [9999, 900],
      [10_000, 950],
    ] as const) {
      time = at;
      progress.update(done);
    }
    progress.stop();
    expect(lines).toEqual(['500 of 1000 rows, 100 rows/s, 5 s left\n', '950 of 1000 rows, 95 rows/s, 1 s left\n']);
  });

  test.each([
    [0, 100, 1000, '–', '–'],
    [10, 100, 1000, '10', '9 s'],
    [10, 10_000, 1000, '10', '16 min 39 s'],
    [100, 100, 1000, '100', '0 s'],
  ])('after %i of %i rows in %i ms runs at %s rows/s, %s left', (done, total, time, rate, left) => {
    expect(pace(done, total, time)).toEqual({ rate, left });
  });
});
