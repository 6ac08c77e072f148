import { teamsOf } from '../../../shared/access/owner-teams.js';
import { placeholders } from '../../../shared/db/lookup.js';
import { columnList } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { changedFacts, withoutNulls } from '../../../shared/import-rows/changed-facts.js';
import { importRows, type ImportInput, type RowOutcome } from '../../../shared/import-rows/import-rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { optionalId } from '../../../shared/values/checked-id.js';
import type { ImportActivityRowInput } from '../__generated__/resolvers-types.js';
import { checkedOutcomeNotes, plainFacts, type ActivityFacts } from './activity-facts.js';
import { assertSound, translatingDuplicates } from './activity-rules.js';
import { aboutWhat, readSubjects, type Subjects } from './activity-subjects.js';
import { Activity } from './activity.entity.js';
import { activityPolicy } from './activity.policy.js';
import { newActivity } from './create-activity.js';
import { changeClaimed, claimActivity } from './edit-activity.js';

/** What the database knows of a batch, and the new rows that are kept back to be inserted together. */
interface Batch {
  tx: TransactionScope;
  subjects: Subjects;
  byExternalId: Map<string, Activity>;
  /** Teams of the owners that rows name. */
  teams: ReadonlyMap<string, string | null>;
  created: Activity[];
}

/** Imports activities; each row succeeds or is refused on its own. */
export function importActivities(scope: RequestScope, input: ImportInput<ImportActivityRowInput>) {
  return importRows(scope, input, {
    prepare: prepareRow,
    store: (tx, rows) => storeActivities(tx, rows, input.onDuplicate),
  });
}

function prepareRow(given: ImportActivityRowInput): ActivityFacts {
  const { ownerId, doneAt, outcome, outcomeNotes, ...row } = withoutNulls(given);
  return {
    ...plainFacts(row, 'row'),
    ...(ownerId === undefined ? {} : { ownerId: optionalId(ownerId, 'usr', 'row.ownerId') }),
    ...(doneAt === undefined ? {} : { doneAt }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(outcomeNotes === undefined ? {} : { outcomeNotes: checkedOutcomeNotes(outcomeNotes, 'row.outcomeNotes') }),
  };
}

async function storeActivities(
  tx: TransactionScope,
  rows: readonly ActivityFacts[],
  onDuplicate: ImportInput<never>['onDuplicate'],
): Promise<RowOutcome[]> {
  const batch: Batch = {
    tx,
    subjects: await readSubjects(tx, rows),
    byExternalId: await knownActivities(tx, rows),
    teams: await teamsOf(
      tx,
      rows.map(({ ownerId }) => ownerId),
    ),
    created: [],
  };
  const outcomes: RowOutcome[] = [];
  for (const row of rows) {
    const { externalId } = row;
    const known = onDuplicate === 'CREATE' || externalId == null ? undefined : batch.byExternalId.get(externalId);
    if (!known) outcomes.push(create(batch, row));
    else if (onDuplicate === 'SKIP') outcomes.push({ status: 'SKIPPED', id: known.id });
    else outcomes.push(await update(batch, known, row));
  }
  await flush(batch);
  return outcomes;
}

async function knownActivities(tx: TransactionScope, rows: readonly ActivityFacts[]): Promise<Map<string, Activity>> {
  const externalIds = [...new Set(rows.map(({ externalId }) => externalId).filter((id) => id != null))];
  if (externalIds.length === 0) return new Map();
  const visible = activityPolicy.predicate(tx.principal, 'a');
  const known = await tx.db.select(
    Activity,
    `SELECT ${columnList(Activity, 'a')} FROM activities a ` +
      `WHERE a.external_id_live IN (${placeholders(externalIds)}) AND a.deleted_at IS NULL AND ${visible.sql}`,
    [...externalIds, ...visible.parameters],
  );
  return new Map(known.map((activity) => [activity.externalId ?? '', activity]));
}

function create({ tx, subjects, byExternalId, teams, created }: Batch, row: ActivityFacts): RowOutcome {
  const about = aboutWhat(subjects, null, row, 'row');
  const teamId = teams.get(row.ownerId ?? '') ?? null;
  const activity = newActivity(tx, { ...withOutcome(row, null), ...about, teamId });
  assertSound(activity, 'row', tx.now());
  created.push(activity);
  if (activity.externalId !== null) byExternalId.set(activity.externalId, activity);
  return { status: 'CREATED', id: activity.id };
}

async function update(batch: Batch, existing: Activity, row: ActivityFacts): Promise<RowOutcome> {
  const { tx, subjects } = batch;
  const { id, version: expectedVersion } = existing;
  const about = aboutWhat(subjects, existing, row, 'row');
  const changes = changedFacts<ActivityFacts>(existing, { ...withOutcome(row, existing), ...about });
  if (Object.keys(changes).length === 0) return { status: 'UNCHANGED', id };
  // A row that an earlier one of this batch created has to be in the table before it can be changed.
  await flush(batch);
  const claimed = await claimActivity(tx, { id, expectedVersion });
  Object.assign(existing, await changeClaimed(tx, claimed, changes, 'row'));
  return { status: 'UPDATED', id };
}

/** What is done without a word of its outcome was completed. */
function withOutcome(row: ActivityFacts, existing: Activity | null): ActivityFacts {
  const isSaid = row.doneAt == null || row.outcome != null || existing?.outcome != null;
  return isSaid ? row : { ...row, outcome: 'COMPLETED' };
}

async function flush({ tx, created }: Batch): Promise<void> {
  await translatingDuplicates('row', () => tx.db.insert(Activity, created.splice(0)));
}
