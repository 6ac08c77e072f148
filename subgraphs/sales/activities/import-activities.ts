import { teamsOf } from '../../../shared/access/owner-teams.js';
import { allOf } from '../../../shared/db/conditions.js';
import { BatchIds, importSystem, withIdsApart, type RowIds } from '../../../shared/external-ids/batch-ids.js';
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
import { activityRecord } from './activity.record.js';
import { newActivity } from './create-activity.js';
import { changeClaimed, claimActivity } from './edit-activity.js';

/** A row that has been checked, before the database has its say. */
interface PreparedActivity {
  facts: ActivityFacts;
  ids: RowIds;
}

/** What the database knows of a batch, and the new rows that are kept back to be inserted together. */
interface Batch {
  tx: TransactionScope;
  subjects: Subjects;
  byExternalId: Map<string, Activity>;
  ids: BatchIds;
  /** Teams of the owners that rows name. */
  teams: ReadonlyMap<string, string | null>;
  created: Activity[];
}

/** Imports activities; each row succeeds or is refused on its own. */
export function importActivities(scope: RequestScope, input: ImportInput<ImportActivityRowInput>) {
  const system = importSystem(input);
  return importRows(scope, input, {
    prepare: (row: ImportActivityRowInput) => prepareRow(row, system),
    store: (tx, rows) => storeActivities(tx, rows, input.onDuplicate, system),
  });
}

function prepareRow(given: ImportActivityRowInput, system: string | undefined): PreparedActivity {
  const { row: apart, ids } = withIdsApart(given, system);
  const { ownerId, doneAt, outcome, outcomeNotes, ...row } = withoutNulls(apart);
  const facts = {
    ...plainFacts(row, 'row'),
    ...(ownerId === undefined ? {} : { ownerId: optionalId(ownerId, 'usr', 'row.ownerId') }),
    ...(doneAt === undefined ? {} : { doneAt }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(outcomeNotes === undefined ? {} : { outcomeNotes: checkedOutcomeNotes(outcomeNotes, 'row.outcomeNotes') }),
  };
  return { facts, ids };
}

async function storeActivities(
  tx: TransactionScope,
  rows: readonly PreparedActivity[],
  onDuplicate: ImportInput<never>['onDuplicate'],
  system: string | undefined,
): Promise<RowOutcome[]> {
  const ids = new BatchIds(tx, activityRecord, system, rows);
  const facts = rows.map((row) => row.facts);
  const batch: Batch = {
    tx,
    subjects: await readSubjects(tx, facts),
    byExternalId: await knownActivities(tx, ids),
    ids,
    teams: await teamsOf(
      tx,
      facts.map(({ ownerId }) => ownerId),
    ),
    created: [],
  };
  const outcomes: RowOutcome[] = [];
  for (const row of rows) {
    const { key } = row.ids;
    const known = onDuplicate === 'CREATE' || key === null ? undefined : batch.byExternalId.get(key);
    if (!known) outcomes.push(create(batch, row));
    else if (onDuplicate === 'SKIP') outcomes.push({ status: 'SKIPPED', id: known.id });
    else outcomes.push(await update(batch, known, row));
  }
  await flush(batch);
  return outcomes;
}

/** The visible activities that rows of a batch stand for, by external id. */
async function knownActivities(tx: TransactionScope, ids: BatchIds): Promise<Map<string, Activity>> {
  const condition = ids.condition('a');
  if (!condition) return new Map();
  const { sql, parameters } = allOf(condition, activityPolicy.predicate(tx.principal, 'a'));
  const known = await tx.db.select(
    Activity,
    `SELECT ${columnList(Activity, 'a')} FROM activities a WHERE ${sql} AND a.deleted_at IS NULL`,
    parameters,
  );
  await ids.load(known);
  return new Map(known.map((activity) => [ids.keyOf(activity) ?? '', activity]));
}

function create({ tx, subjects, byExternalId, ids, teams, created }: Batch, row: PreparedActivity): RowOutcome {
  const { facts } = row;
  const about = aboutWhat(subjects, null, facts, 'row');
  const teamId = teams.get(facts.ownerId ?? '') ?? null;
  const activity = newActivity(tx, { ...withOutcome(facts, null), ...about, teamId });
  assertSound(activity, 'row', tx.now());
  created.push(activity);
  ids.add(activity.id, row.ids);
  if (row.ids.key !== null) byExternalId.set(row.ids.key, activity);
  return { status: 'CREATED', id: activity.id };
}

async function update(batch: Batch, existing: Activity, { facts, ids }: PreparedActivity): Promise<RowOutcome> {
  const { tx, subjects } = batch;
  const { id, version: expectedVersion } = existing;
  const about = aboutWhat(subjects, existing, facts, 'row');
  const changes = changedFacts<ActivityFacts>(existing, { ...withOutcome(facts, existing), ...about });
  if (Object.keys(changes).length === 0 && !batch.ids.differ(id, ids)) return { status: 'UNCHANGED', id };
  // A row that an earlier one of this batch created has to be in the table before it can be changed.
  await flush(batch);
  const claimed = await claimActivity(tx, { id, expectedVersion });
  Object.assign(existing, await changeClaimed(tx, claimed, changes, 'row'));
  await batch.ids.change(id, ids);
  return { status: 'UPDATED', id };
}

/** What is done without a word of its outcome was completed. */
function withOutcome(row: ActivityFacts, existing: Activity | null): ActivityFacts {
  const isSaid = row.doneAt == null || row.outcome != null || existing?.outcome != null;
  return isSaid ? row : { ...row, outcome: 'COMPLETED' };
}

async function flush({ tx, ids, created }: Batch): Promise<void> {
  await translatingDuplicates('row', () => tx.db.insert(Activity, created.splice(0)));
  await ids.flush();
}
