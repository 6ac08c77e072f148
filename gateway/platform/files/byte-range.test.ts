import fc from 'fast-check';
import { wantedRange } from './byte-range.js';

test.each([
  [undefined, 'all'],
  ['', 'all'],
  ['bytes=', 'all'],
  ['bytes=-', 'all'],
  ['bytes=0-9', { start: 0, end: 9 }],
  ['bytes=0-', { start: 0, end: 9 }],
  ['bytes= 3-4 ', { start: 3, end: 4 }],
  ['bytes=9-9', { start: 9, end: 9 }],
  ['bytes=9-', { start: 9, end: 9 }],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=10-11', 'unsatisfiable'],
  ['bytes=-1', { start: 9, end: 9 }],
  ['bytes=-10', { start: 0, end: 9 }],
  ['bytes=-11', { start: 0, end: 9 }],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=4-3', 'all'],
  ['bytes=1-2,4-5', 'all'],
  ['bytes=1.5-2', 'all'],
  ['bytes=0x1-2', 'all'],
  ['bytes=99999999999999999999-', 'all'],
  ['items=0-1', 'all'],
])('%s of ten bytes means %j', (header, wanted) => expect(wantedRange(header, 10)).toEqual(wanted));

test('a range lies within what there is', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^bytes=\d{0,3}-\d{0,3}$/)),
      fc.integer({ min: 1, max: 500 }),
      (header, size) => {
        const range = wantedRange(header, size);
        if (typeof range === 'string') return;
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
        expect(range.end).toBeLessThan(size);
      },
    ),
  );
});
