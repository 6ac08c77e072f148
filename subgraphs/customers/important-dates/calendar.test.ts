import { isLeapYear, lunarDay, nextDays, placeOf } from './calendar.js';

const regular = { isLeapMonth: false };

describe('the Chinese calendar', () => {
  it.each([
    ['1985-02-20', 1985],
    ['2000-02-05', 2000],
    ['2020-01-25', 2020],
    ['2023-01-22', 2023],
    ['2024-02-10', 2024],
    ['2025-01-29', 2025],
    ['2026-02-17', 2026],
    ['2027-02-06', 2027],
    ['2030-02-03', 2030],
    ['2033-01-31', 2033],
    ['2034-02-19', 2034],
  ])('begins a year on %s', (day, year) => {
    expect(lunarDay(day)).toEqual({ year, month: 1, day: 1, ...regular });
    const eve = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    expect(lunarDay(eve)).toMatchObject({ year: year - 1, month: 12 });
  });

  it.each([
    ['2024-09-17', { year: 2024, month: 8, day: 15, isLeapMonth: false }],
    ['2025-10-06', { year: 2025, month: 8, day: 15, isLeapMonth: false }],
    ['2023-03-22', { year: 2023, month: 2, day: 1, isLeapMonth: true }],
    ['2025-07-25', { year: 2025, month: 6, day: 1, isLeapMonth: true }],
    ['2033-12-22', { year: 2033, month: 11, day: 1, isLeapMonth: true }],
  ])('calls %s what it is', (day, expected) => {
    expect(lunarDay(day)).toEqual(expected);
  });
});

describe('months whose new moon is close to midnight', () => {
  it.each(['2012-08-17', '2018-11-08', '2027-02-06', '2030-02-03', '2070-03-12'])('begin on %s', (start) => {
    const day = (after: number) =>
      lunarDay(new Date(Date.parse(start) + after * 86_400_000).toISOString().slice(0, 10)).day;
    expect([-2, -1, 0, 1, 2, 28].map(day)).toEqual([day(-2), day(-2) + 1, 1, 2, 3, 29]);
    expect([29, 30]).toContain(day(-1));
    expect([1, 30]).toContain(day(29));
    expect([1, 2]).toContain(day(30));
  });
});

describe('the next day of a place in the year', () => {
  const next = (today: string, calendar: 'SOLAR' | 'LUNAR', [month, day]: [number, number], isLeapMonth = false) =>
    nextDays(today).get(placeOf({ calendar, month, day, isLeapMonth }));

  it.each([
    ['today', '2026-01-05', [1, 5], '2026-01-05'],
    ['tomorrow', '2026-01-05', [1, 6], '2026-01-06'],
    ['yesterday, in a year', '2026-01-05', [1, 4], '2027-01-04'],
    ['29 February in another year', '2026-01-05', [2, 29], '2026-02-28'],
    ['29 February in a leap year', '2028-01-05', [2, 29], '2028-02-29'],
    ['29 February after the 28th', '2026-03-01', [2, 29], '2027-02-28'],
  ] as const)('is right for %s', (_what, today, [month, day], expected) => {
    expect(next(today, 'SOLAR', [month, day])).toBe(expected);
  });

  it.each([
    ['New Year', '2026-01-05', [1, 1], false, '2026-02-17'],
    ['the day of New Year', '2026-02-17', [1, 1], false, '2026-02-17'],
    ['the day after', '2026-02-18', [1, 1], false, '2027-02-06'],
    ['the Mid-Autumn Festival', '2025-09-01', [8, 15], false, '2025-10-06'],
    // The twelfth month of 2025 has 29 days.
    ['day 30 of a month of 29', '2026-02-10', [12, 30], false, '2026-02-16'],
    ['an ordinary month before its leap month', '2025-06-01', [6, 1], false, '2025-06-25'],
    ['a leap month', '2025-06-01', [6, 1], true, '2025-07-25'],
    ['a leap month in a year without it', '2026-01-05', [6, 1], true, '2026-07-14'],
  ] as const)('is right for %s', (_what, today, [month, day], isLeapMonth, expected) => {
    expect(next(today, 'LUNAR', [month, day], isLeapMonth)).toBe(expected);
  });

  it('is there for every day of both calendars, whichever day it is', () => {
    for (const today of ['2023-01-22', '2025-12-31', '2026-01-05', '2028-02-29', '2033-08-25']) {
      const days = nextDays(today);
      for (let month = 1; month <= 12; month += 1) {
        for (let day = 1; day <= 30; day += 1) {
          for (const isLeapMonth of [false, true]) {
            expect(days.get(placeOf({ calendar: 'LUNAR', month, day, isLeapMonth }))).toBeDefined();
          }
        }
        for (let day = 1; day <= 28; day += 1) {
          expect(days.get(placeOf({ calendar: 'SOLAR', month, day, ...regular }))).toBeDefined();
        }
      }
      for (const place of ['S02-29', 'S12-31', 'S06-30']) expect(days.get(place)).toBeDefined();
      for (const date of days.values()) expect(date >= today).toBe(true);
    }
  });

  it('knows leap years', () => {
    expect([1900, 2000, 2023, 2024].map(isLeapYear)).toEqual([false, true, false, true]);
  });
});
