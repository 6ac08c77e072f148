import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { DeleteTerritoryInput } from '../__generated__/resolvers-types.js';
import { Territory } from './territory.entity.js';
import { territoryPolicy } from '../../../shared/directory/directory-policies.js';

/** Deletes a territory that nobody has and that no other one lies within. */
export async function deleteTerritory(scope: RequestScope, input: DeleteTerritoryInput): Promise<void> {
  await inTransaction(scope, async (tx) => {
    const now = tx.now();
    const changes = { nameSortLive: null, updatedAt: now, deletedAt: now };
    // Whoever is giving it to somebody, or putting another one into it, holds it until then, or finds it deleted.
    await updateVisible(tx, Territory, territoryPolicy, input, toSqlValues(Territory, changes));
    const [below] = await tx.db.query('SELECT id FROM territories WHERE parent_id = ? AND deleted_at IS NULL LIMIT 1', [
      input.id,
    ]);
    if (below) throw new AppError('CONFLICT', 'Other territories lie within this one; take them out first.');
    const [holder] = await tx.db.query('SELECT user_id FROM user_territories WHERE territory_id = ? LIMIT 1', [
      input.id,
    ]);
    if (holder) throw new AppError('CONFLICT', 'Somebody has this territory; take it from them first.');
  });
}
