import { teamOf } from '../../../shared/access/owner-teams.js';
import type { SqlValue } from '../../../shared/db/database.js';
import { toSnakeCase } from '../../../shared/db/entity-columns.js';
import { columnList, toSqlValues } from '../../../shared/db/rows.js';
import { updateVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import type { ActivityFacts } from './activity-facts.js';
import { assertSound, translatingDuplicates } from './activity-rules.js';
import { Activity } from './activity.entity.js';
import { activityPolicy } from './activity.policy.js';
import { agendaOf } from './agenda.js';

/**
 * Takes an activity for a change, unless someone changed it in between: its version is counted up, and nobody else
 * changes it until the transaction ends. Answers it as it stands.
 */
export async function claimActivity(
  tx: TransactionScope,
  target: { id: string; expectedVersion: number },
): Promise<Activity> {
  const { updatedAt } = toSqlValues(Activity, { updatedAt: tx.now() });
  await updateVisible(tx, Activity, activityPolicy, target, { updatedAt: updatedAt ?? null });
  const [claimed] = await tx.db.select(
    Activity,
    `SELECT ${columnList(Activity, 'a')} FROM activities a WHERE a.id = ?`,
    [target.id],
  );
  if (!claimed) throw new Error('An activity vanished while it was locked.');
  return claimed;
}

/** Changes a claimed activity; answers it as it has become. */
export async function changeClaimed(
  tx: TransactionScope,
  before: Activity,
  changes: ActivityFacts,
  path: string,
): Promise<Activity> {
  if (changes.ownerId !== undefined) changes = { ...changes, teamId: await teamOf(tx, changes.ownerId) };
  changes = { ...changes, agenda: agendaOf(Object.assign({}, before, changes)) };
  const after: Activity = Object.assign({}, before, changes);
  assertSound(after, path, tx.now());
  const values = toSqlValues(Activity, changes);
  const columns = Object.keys(values).map((property) => `${toSnakeCase(property)} = ?`);
  await translatingDuplicates(path, () =>
    tx.db.run(`UPDATE activities SET ${columns.join(', ')} WHERE id = ?`, [
      ...Object.values<SqlValue>(values),
      before.id,
    ]),
  );
  return after;
}
