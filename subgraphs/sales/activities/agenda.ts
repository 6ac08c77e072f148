import type { Activity } from './activity.entity.js';

type Times = Pick<Activity, 'dueAt' | 'startsAt' | 'endsAt' | 'doneAt'>;

/** All open activities stand before it, all that are done behind it. */
export const FIRST_DONE = '1';

/** Later than every instant, in milliseconds, with as many digits as all of them. */
const BEYOND = 1_000_000_000_000_000;

/** When an open activity is overdue: past `dueAt`, else past the end of a meeting, else past its beginning. */
function dueOf({ dueAt, startsAt, endsAt }: Times): string | null {
  return dueAt ?? endsAt ?? startsAt;
}

/**
 * The place of an activity in lists, as a text that sorts so: open ones first, by when they are due, those that are never
 * due last of them; then those that are done, the latest first.
 */
export function agendaOf(times: Times): string {
  if (times.doneAt === null) return `0${dueOf(times) ?? '~'}`;
  return `${FIRST_DONE}${String(BEYOND - Date.parse(times.doneAt)).padStart(16, '0')}`;
}

/** The place at which open activities cease to be overdue. */
export function overdueUntil(now: string): string {
  return `0${now}`;
}

/** Whether an activity is open though it was due. */
export function isOverdue(times: Times, now: string): boolean {
  const due = dueOf(times);
  return times.doneAt === null && due !== null && due < now;
}
