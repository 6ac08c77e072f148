const DAY = 24 * 60 * 60 * 1000;

/** The day on which the demo company's book ends; fixed, so that the book is the same whenever it is written. */
export const TODAY = '2026-11-16';

const FIRST_MEETING = '2025-01-13';
const DAYS_BETWEEN_MEETINGS = 14;

/** Every second Monday the sales meeting goes through the opportunities and brings them up to date. */
export const MEETINGS: readonly string[] = Array.from(
  { length: daysBetween(FIRST_MEETING, TODAY) / DAYS_BETWEEN_MEETINGS + 1 },
  (_, index) => addDays(FIRST_MEETING, index * DAYS_BETWEEN_MEETINGS),
);

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** How many days lie between two days. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** The number of the first sales meeting on or after a day. */
export function meetingAfter(day: string): number {
  return Math.max(0, Math.ceil(daysBetween(FIRST_MEETING, day) / DAYS_BETWEEN_MEETINGS));
}

/** The quarter of a day, such as `2026-Q4`; quarters sort by time. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`;
}

/** The first day of a quarter. */
export function startOf(quarter: string): string {
  const month = (Number(quarter.slice(6)) - 1) * 3 + 1;
  return `${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

/** The last day of a quarter, today in the present one. */
export function endOf(quarter: string): string {
  const end = addDays(startOf(quarterOf(addDays(startOf(quarter), 95))), -1);
  return end < TODAY ? end : TODAY;
}
