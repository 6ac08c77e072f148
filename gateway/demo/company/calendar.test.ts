import { addDays, endOf, MEETINGS, meetingAfter, quarterOf, startOf, TODAY } from './calendar.js';

describe('the calendar', () => {
  it.each([
    ['2025-01-01', '2025-Q1', '2025-01-01', '2025-03-31'],
    ['2024-12-31', '2024-Q4', '2024-10-01', '2024-12-31'],
    ['2025-08-15', '2025-Q3', '2025-07-01', '2025-09-30'],
    [TODAY, '2026-Q4', '2026-10-01', TODAY],
  ])('puts %s into %s, from %s to %s', (day, quarter, first, last) => {
    expect([quarterOf(day), startOf(quarter), endOf(quarter)]).toEqual([quarter, first, last]);
  });

  it('holds a meeting on every second Monday, the last one today', () => {
    expect(MEETINGS.map((day) => new Date(day).getUTCDay())).toEqual(MEETINGS.map(() => 1));
    expect(MEETINGS.slice(0, 2)).toEqual(['2025-01-13', '2025-01-27']);
    expect(MEETINGS.at(-1)).toBe(TODAY);
  });

  it('hears of something on the day itself or at the next meeting', () => {
    expect(meetingAfter('2024-12-01')).toBe(0);
    for (const [number, day] of MEETINGS.entries()) {
      expect(meetingAfter(day)).toBe(number);
      expect(meetingAfter(addDays(day, -13))).toBe(number);
    }
  });
});
