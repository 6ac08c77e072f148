import fc from 'fast-check';
import { intoBatches, jsonBytes } from './batches.js';

describe('batches', () => {
  test('keep order and both limits, and are as few as that allows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(30)),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 40 }),
        (sizes, rows, bytes) => {
          const batches = intoBatches(sizes, (size) => size, { rows, bytes });
          expect(batches.flat()).toEqual(sizes);
          batches.forEach((batch, index) => {
            const total = batch.reduce((sum, size) => sum + size, 0);
            expect(batch.length).toBeGreaterThan(0);
            expect(batch.length).toBeLessThanOrEqual(rows);
            expect(batch.length === 1 || total <= bytes).toBe(true);
            const [next = 0] = batches[index + 1] ?? [];
            expect(index === batches.length - 1 || batch.length === rows || total + next > bytes).toBe(true);
          });
        },
      ),
    );
  });

  test('count bytes, not characters', () => {
    expect(jsonBytes({ a: '华' })).toBe('{"a":"华"},'.length + 2);
  });
});
