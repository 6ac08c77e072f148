import { badInput } from '../../../shared/errors.js';
import { atMost } from '../../../shared/graphql/input-limits.js';
import type { Weekday, WorkingSpanInput } from '../__generated__/resolvers-types.js';

/** A time of a weekday at which somebody works, in local time. */
export interface WorkingSpan {
  weekday: Weekday;
  /** `HH:MM`. */
  from: string;
  /** `HH:MM`, up to `24:00`. */
  to: string;
}

const WEEKDAYS: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const MOST_SPANS = 28;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const END_OF_DAY = '24:00';

/**
 * Checks the hours of a week and brings them into its order; a weekday without a span is none to work on. Fails with
 * `BAD_USER_INPUT` on what is no time, on a span that ends before it begins, and on spans that overlap.
 */
export function checkedWorkingHours(spans: readonly WorkingSpanInput[], path: string): WorkingSpan[] {
  const checked = (atMost(MOST_SPANS, spans, path) ?? []).map(({ weekday, from, to }, index) => {
    const at = `${path}.${String(index)}`;
    if (!TIME.test(from)) throw badInput(`${at}.from`, 'must be a time such as 09:00.');
    if (!TIME.test(to) && to !== END_OF_DAY) throw badInput(`${at}.to`, 'must be a time such as 18:00, 24:00 at most.');
    if (from >= to)
      throw badInput(`${at}.to`, 'must be later than the beginning; a night has a span on each of two days.');
    return { index, span: { weekday, from, to } };
  });
  checked.sort(({ span: one }, { span: other }) => compareSpans(one, other));
  checked.forEach(({ index, span }, position) => {
    const before = checked[position - 1]?.span;
    if (before?.weekday === span.weekday && span.from < before.to) {
      throw badInput(`${path}.${String(index)}`, 'overlaps with another one of the same weekday.');
    }
  });
  return checked.map(({ span }) => span);
}

function compareSpans(one: WorkingSpan, other: WorkingSpan): number {
  const days = WEEKDAYS.indexOf(one.weekday) - WEEKDAYS.indexOf(other.weekday);
  return days === 0 ? Number(one.from > other.from) - Number(one.from < other.from) : days;
}
