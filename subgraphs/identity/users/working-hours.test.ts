import fc from 'fast-check';
import { checkedWorkingHours, type WorkingSpan } from './working-hours.js';

const MONDAY = { weekday: 'MONDAY', from: '09:00', to: '12:00' } as const;
const TUESDAY = { weekday: 'TUESDAY', from: '09:00', to: '12:00' } as const;

test('hours are brought into the order of the week, and of the day', () => {
  const evening = { ...MONDAY, from: '20:00', to: '24:00' };
  const afternoon = { ...MONDAY, from: '12:00', to: '18:30' };
  expect(checkedWorkingHours([TUESDAY, evening, MONDAY, afternoon], 'input')).toEqual([
    MONDAY,
    afternoon,
    evening,
    TUESDAY,
  ]);
  expect(checkedWorkingHours([], 'input')).toEqual([]);
});

test.each([
  ['a time without its zero', [{ ...MONDAY, from: '9:00' }], 'input.0.from'],
  ['a time after the end of the day', [TUESDAY, { ...MONDAY, to: '24:01' }], 'input.1.to'],
  ['a beginning at the end of the day', [{ ...MONDAY, from: '24:00', to: '24:00' }], 'input.0.from'],
  ['a minute too many', [{ ...MONDAY, to: '12:60' }], 'input.0.to'],
  ['seconds', [{ ...MONDAY, to: '12:30:00' }], 'input.0.to'],
  ['a span of nothing', [{ ...MONDAY, to: '09:00' }], 'input.0.to'],
  ['a span across midnight', [{ ...MONDAY, from: '22:00', to: '06:00' }], 'input.0.to'],
  ['the same span twice', [MONDAY, TUESDAY, MONDAY], 'input.2'],
  ['spans that overlap by a minute', [{ ...MONDAY, from: '11:59', to: '13:00' }, MONDAY], 'input.0'],
  ['29 spans', Array.from({ length: 29 }, () => MONDAY), 'input'],
] as [string, WorkingSpan[], string][])('%s is refused', (_what, spans, field) => {
  expect(() => checkedWorkingHours(spans, 'input')).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT', details: expect.objectContaining({ field }) }),
  );
});

test('exactly those hours are taken of which no minute stands twice', () => {
  const time = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const span = fc.record({
    weekday: fc.constantFrom('MONDAY', 'SUNDAY'),
    // Few different times, so that spans touch and overlap.
    bounds: fc.tuple(fc.nat(12), fc.nat(12)),
  });
  fc.assert(
    fc.property(fc.array(span, { maxLength: 5 }), (drawn) => {
      const spans = drawn.map(({ weekday, bounds: [from, to] }) => ({
        weekday: weekday,
        from: time(from * 120),
        to: time(to * 120),
      }));
      const minutes = drawn.flatMap(({ weekday, bounds: [from, to] }) =>
        Array.from({ length: Math.max(0, to - from) }, (_, index) => `${weekday} ${String(from + index)}`),
      );
      const isRight = drawn.every(({ bounds: [from, to] }) => from < to) && new Set(minutes).size === minutes.length;
      let taken: WorkingSpan[] | undefined;
      try {
        taken = checkedWorkingHours(spans, 'input');
      } catch {
        taken = undefined;
      }
      expect(taken !== undefined).toBe(isRight);
      if (taken)
        expect(new Set(taken.map((each) => JSON.stringify(each)))).toEqual(
          new Set(spans.map((each) => JSON.stringify(each))),
        );
    }),
    { numRuns: 500 },
  );
});
