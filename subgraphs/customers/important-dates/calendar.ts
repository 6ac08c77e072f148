import type { CalendarKind } from '../__generated__/resolvers-types.js';

const DAY = 86_400_000;
/** Any day of either calendar comes within so many days: a lunar year with a leap month has up to 385. */
const LONGEST = 386;
const LUNAR_MONTH = 30;

/** A day that comes back every year. */
export interface YearlyDay {
  readonly calendar: CalendarKind;
  readonly month: number;
  readonly day: number;
  readonly isLeapMonth: boolean;
}

/** A day of the Chinese calendar. */
export interface LunarDay {
  /** The Gregorian year in which the lunar year begins. */
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly isLeapMonth: boolean;
}

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/**
 * Days on which months begin though ICU, which reckons the moon to a few minutes only, has them begin a day earlier or
 * later: their new moons are that close to midnight in Beijing. They are those from 2010 to 2090.
 */
const CLOSE_TO_MIDNIGHT = ['2012-08-17', '2018-11-08', '2027-02-06', '2030-02-03', '2070-03-12'];

/** The day of the Chinese calendar that a calendar day is. */
export function lunarDay(date: string): LunarDay {
  const told = toldDay(date);
  const start = CLOSE_TO_MIDNIGHT.find((day) => day <= daysAfter(date, 1) && day >= daysAfter(date, -LUNAR_MONTH));
  if (start === undefined) return told;
  const early = toldDay(start).day === 2;
  if (!early && toldDay(start).day !== 1) return inLateMonth(date, start, told);
  return early ? inEarlyMonth(date, start, told) : told;
}

/** ICU has the month begin on the day after. */
function inLateMonth(date: string, start: string, told: LunarDay): LunarDay {
  const first = toldDay(daysAfter(start, 1));
  if (date === start) return first;
  return date > start && isSameMonth(told, first) ? { ...told, day: told.day + 1 } : told;
}

/** ICU has the month begin on the day before. */
function inEarlyMonth(date: string, start: string, told: LunarDay): LunarDay {
  if (date < start) {
    const before = toldDay(daysAfter(start, -2));
    return date === daysAfter(start, -1) ? { ...before, day: before.day + 1 } : told;
  }
  return isSameMonth(told, toldDay(start)) ? { ...told, day: told.day - 1 } : told;
}

function isSameMonth(one: LunarDay, other: LunarDay): boolean {
  return one.year === other.year && one.month === other.month && one.isLeapMonth === other.isLeapMonth;
}

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

function toldDay(day: string): LunarDay {
  const parts = new Map(
    lunar.formatToParts(new Date(`${day}T00:00:00Z`)).map(({ type, value }) => [String(type), value]),
  );
  const month = parts.get('month') ?? '';
  return {
    year: Number(parts.get('relatedYear')),
    month: Number.parseInt(month, 10),
    day: Number(parts.get('day')),
    isLeapMonth: month.endsWith('bis'),
  };
}

/** The place of a day in the year, such as `S02-29` or `L08-15`; `X06-01` is one in a leap month. */
export function placeOf({ calendar, month, day, isLeapMonth }: YearlyDay): string {
  const letter = calendar === 'SOLAR' ? 'S' : isLeapMonth ? 'X' : 'L';
  return `${letter}${[month, day].map((number) => String(number).padStart(2, '0')).join('-')}`;
}

let latest: { today: string; days: ReadonlyMap<string, string> } | undefined;

/**
 * The next day of each place in the year, from today on. 29 February is kept on the 28th in other years; day 30 of a lunar
 * month on its last day where it has 29; a day in a leap month in the month of the same number where the year has no such
 * leap month.
 */
export function nextDays(today: string): ReadonlyMap<string, string> {
  if (latest?.today !== today) latest = { today, days: reckon(today) };
  return latest.days;
}

function reckon(today: string): Map<string, string> {
  const start = Date.parse(`${today}T00:00:00Z`);
  const dates = Array.from({ length: LONGEST + 32 }, (_, index) =>
    new Date(start + index * DAY).toISOString().slice(0, 10),
  );
  const lunarDays = dates.map(lunarDay);
  const days = new Map<string, string>();
  for (const [index, date] of dates.slice(0, LONGEST).entries()) {
    for (const place of [...solarPlaces(date), ...lunarPlaces(lunarDays, index)]) {
      if (!days.has(place)) days.set(place, date);
    }
  }
  return days;
}

function solarPlaces(date: string): string[] {
  const monthAndDay = date.slice(5);
  const isLast = monthAndDay === '02-28' && !isLeapYear(Number(date.slice(0, 4)));
  return [`S${monthAndDay}`, ...(isLast ? ['S02-29'] : [])];
}

function lunarPlaces(days: readonly LunarDay[], index: number): string[] {
  const { month, day, isLeapMonth } = days[index]!;
  const following = days.slice(index + 1).find((other) => other.day === 1);
  const isLast = days[index + 1]?.day === 1;
  // The leap month of a number follows the month of that number.
  const standsForLeap = !isLeapMonth && !(following?.isLeapMonth === true && following.month === month);
  const leaps = isLeapMonth ? [true] : standsForLeap ? [false, true] : [false];
  const numbers = isLast && day === 29 ? [29, 30] : [day];
  return leaps.flatMap((leap) =>
    numbers.map((number) => placeOf({ calendar: 'LUNAR', month, day: number, isLeapMonth: leap })),
  );
}

/** Whether a year of the Gregorian calendar has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
