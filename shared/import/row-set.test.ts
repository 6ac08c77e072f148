import fc from 'fast-check';
import { createRowSet } from './row-set.js';

test('a row set holds what a set holds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50_000)), (numbers) => {
      const rows = createRowSet();
      numbers.forEach((number) => rows.add(number));
      expect(rows.size).toBe(new Set(numbers).size);
      expect(numbers.every((number) => rows.has(number))).toBe(true);
      expect(rows.has(50_001)).toBe(false);
    }),
  );
});
