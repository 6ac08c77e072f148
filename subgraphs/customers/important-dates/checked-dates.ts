import { badInput } from '../../../shared/errors.js';
import { atMost, within } from '../../../shared/graphql/input-limits.js';
import { optionalText } from '../../../shared/text/cleaned-text.js';
import type { ImportantDateInput } from '../__generated__/resolvers-types.js';
import { isLeapYear, placeOf } from './calendar.js';
import type { ImportantDate } from './important-date.entity.js';

/** A day before it is known whose it is. */
export type PlainDate = Omit<ImportantDate, 'id' | 'customerId' | 'contactId' | 'position'>;

const MOST_DATES = 20;
const DAYS_OF_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const LUNAR_DAYS = 30;

/** Checks days that come back every year. Fails with `BAD_USER_INPUT`. */
export function checkedDates(dates: readonly ImportantDateInput[], path: string): readonly PlainDate[] {
  return (atMost(MOST_DATES, dates, path) ?? []).map((date, index) => checkedDate(date, `${path}.${String(index)}`));
}

function checkedDate({ kind, calendar, isLeapMonth, ...given }: ImportantDateInput, path: string): PlainDate {
  const label = optionalText(given.label ?? null, `${path}.label`, { max: 60 });
  if (kind === 'OTHER' && label === null) throw badInput(`${path}.label`, 'is needed.');
  if (isLeapMonth && calendar === 'SOLAR') throw badInput(`${path}.isLeapMonth`, 'is for the lunar calendar only.');
  const year = given.year == null ? null : within([1, 9999], given.year, `${path}.year`);
  const month = within([1, 12], given.month, `${path}.month`);
  const day = within([1, daysOf(calendar === 'SOLAR', month, year)], given.day, `${path}.day`);
  const yearly = { calendar, month, day, isLeapMonth };
  return { kind, label, year, ...yearly, place: placeOf(yearly) };
}

function daysOf(isSolar: boolean, month: number, year: number | null): number {
  if (!isSolar) return LUNAR_DAYS;
  return month === 2 && year !== null && !isLeapYear(year) ? 28 : DAYS_OF_MONTHS[month - 1]!;
}
