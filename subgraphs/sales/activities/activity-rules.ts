import { duplicateTranslation } from '../../../shared/db/duplicate-entry.js';
import { badInput } from '../../../shared/errors.js';
import type { ActivityKind } from '../__generated__/resolvers-types.js';
import { Activity } from './activity.entity.js';

const HAS_TIMES: Readonly<Record<ActivityKind, boolean>> = { TASK: false, CALL: false, MEETING: true, VISIT: true };

/** A day's grace, because clocks and time zones of other systems differ. */
const DAY = 24 * 60 * 60 * 1000;

/** Checks what must hold of every activity, however it came about. */
export function assertSound(activity: Activity, path: string, now: string): void {
  const { kind, startsAt, endsAt, doneAt, outcome } = activity;
  for (const [name, instant] of Object.entries({ startsAt, endsAt })) {
    if (instant !== null && !HAS_TIMES[kind]) throw badInput(`${path}.${name}`, 'is for meetings and visits only.');
  }
  if (endsAt !== null && (startsAt === null || endsAt <= startsAt)) {
    throw badInput(`${path}.endsAt`, 'must be after startsAt.');
  }
  if (outcome !== null && doneAt === null) throw badInput(`${path}.outcome`, 'is only for what is done.');
  if (activity.outcomeNotes !== null && outcome === null) {
    throw badInput(`${path}.outcomeNotes`, 'is only for what is done.');
  }
  if (doneAt !== null && Date.parse(doneAt) > Date.parse(now) + DAY) {
    throw badInput(`${path}.doneAt`, 'must not be more than a day ahead.');
  }
}

/** Makes a broken unique index of activities the failure that a client understands. */
export const translatingDuplicates = duplicateTranslation(Activity, 'activity', {
  ux_activities_external_id_live: { field: 'externalId', label: 'external id' },
});
