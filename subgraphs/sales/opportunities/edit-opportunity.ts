import { teamOf } from '../../../shared/access/owner-teams.js';
import { placeholders } from '../../../shared/db/lookup.js';
import { columnList, toDatabaseInstant, toSqlValues } from '../../../shared/db/rows.js';
import type { SqlValue } from '../../../shared/db/database.js';
import { toSnakeCase } from '../../../shared/db/entity-columns.js';
import { updateVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { Activity } from '../activities/activity.entity.js';
import { assertNotErased, referredCustomers } from '../identities/known-customers.js';
import type { OpportunityFacts } from './opportunity-facts.js';
import { assertSound, translatingDuplicates } from './opportunity-rules.js';
import { OpportunityStageChange } from './opportunity-stage-change.entity.js';
import { Opportunity } from './opportunity.entity.js';
import { opportunityPolicy } from './opportunity.policy.js';
import { stageChange } from './stage-change.js';

/**
 * Takes an opportunity for a change, unless someone changed it in between: its version is counted up, and nobody else
 * changes it until the transaction ends. Answers it as it stands.
 */
export async function claimOpportunity(
  tx: TransactionScope,
  target: { id: string; expectedVersion: number },
): Promise<Opportunity> {
  const { updatedAt } = toSqlValues(Opportunity, { updatedAt: tx.now() });
  await updateVisible(tx, Opportunity, opportunityPolicy, target, { updatedAt: updatedAt ?? null });
  const [claimed] = await tx.db.select(
    Opportunity,
    `SELECT ${columnList(Opportunity, 'o')} FROM opportunities o WHERE o.id = ?`,
    [target.id],
  );
  if (!claimed) throw new Error('An opportunity vanished while it was locked.');
  return claimed;
}

/** Changes a claimed opportunity and keeps the change in its history; answers it as it has become. */
export async function changeClaimed(
  tx: TransactionScope,
  before: Opportunity,
  changes: OpportunityFacts,
  path: string,
): Promise<Opportunity> {
  if (changes.ownerId !== undefined) changes = { ...changes, teamId: await teamOf(tx, changes.ownerId) };
  const { customerId = before.customerId } = changes;
  if (customerId !== before.customerId) {
    changes = { ...changes, territoryId: await moveToCustomer(tx, before.id, customerId, path) };
  }
  const after: Opportunity = Object.assign({}, before, changes);
  assertSound(after, path);
  const values = toSqlValues(Opportunity, changes);
  const columns = Object.keys(values).map((property) => `${toSnakeCase(property)} = ?`);
  if (columns.length > 0) {
    await translatingDuplicates(path, () =>
      tx.db.run(`UPDATE opportunities SET ${columns.join(', ')} WHERE id = ?`, [
        ...Object.values<SqlValue>(values),
        before.id,
      ]),
    );
  }
  const entry = stageChange(tx, before, after);
  if (entry) await tx.db.insert(OpportunityStageChange, entry);
  return after;
}

/** Takes the activities of an opportunity with it to another customer; answers the territory that all of them are in then. */
async function moveToCustomer(
  tx: TransactionScope,
  opportunityId: string,
  customerId: string,
  path: string,
): Promise<string | null> {
  const customers = await referredCustomers(tx, [customerId]);
  assertNotErased(customers, customerId, path);
  const territoryId = customers.territories.get(customerId) ?? null;
  const ids = await tx.changes.trackWhere(Activity, 'opportunity_id = ?', [opportunityId]);
  if (ids.length > 0) {
    await tx.db.run(
      'UPDATE activities SET customer_id = ?, territory_id = ?, updated_at = ?, version = version + 1 ' +
        `WHERE id IN (${placeholders(ids)})`,
      [customerId, territoryId, toDatabaseInstant(tx.now()), ...ids],
    );
  }
  return territoryId;
}
