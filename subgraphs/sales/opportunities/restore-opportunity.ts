import { takeExternalIdsBack } from '../../../shared/external-ids/external-ids.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { inTransaction, notFound } from '../../../shared/db/transaction.js';
import { notErased } from '../../../shared/privacy/erase-records.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { RestoreOpportunityInput } from '../__generated__/resolvers-types.js';
import { translatingDuplicates } from './opportunity-rules.js';
import { Opportunity } from './opportunity.entity.js';
import { opportunityPolicy } from './opportunity.policy.js';
import { opportunityRecord } from './opportunity.record.js';

/** Brings a deleted opportunity back with its external ids. */
export async function restoreOpportunity(scope: RequestScope, { id }: RestoreOpportunityInput): Promise<void> {
  await inTransaction(scope, async (tx) => {
    await tx.changes.track(Opportunity, [id]);
    const visible = opportunityPolicy.predicate(tx.principal, 'opportunities');
    const restored = await translatingDuplicates('input', () =>
      tx.db.run(
        'UPDATE opportunities SET deleted_at = NULL, external_id_live = external_id, ' +
          `updated_at = ?, version = version + 1 WHERE id = ? AND deleted_at IS NOT NULL AND ${visible.sql} ` +
          `AND ${notErased('opportunities.id')}`,
        [toDatabaseInstant(tx.now()), id, ...visible.parameters],
      ),
    );
    if (restored === 0) throw notFound('deleted opportunity', id);
    await takeExternalIdsBack(tx, opportunityRecord, [id]);
  });
}
