import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import { atMost } from '../../../shared/graphql/input-limits.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { AssignTerritoriesInput } from '../__generated__/resolvers-types.js';
import { countEpochUp } from '../access/epochs.js';
import { tokenRights } from '../accounts/sessions.js';
import { assertPlacesWithinRights } from '../roles/within-rights.js';
import { lockedUser } from '../users/locked-user.js';
import { User } from '../users/user.entity.js';
import { userPolicy } from '../users/user.policy.js';
import { assertTerritories } from './known-territories.js';

/** A token carries them all. */
const MOST_HELD = 50;

/** Gives a member of staff these territories and no others. Their tokens, which tell the former ones, end. */
export async function assignTerritories(scope: RequestScope, input: AssignTerritoriesInput): Promise<void> {
  const { userId, expectedVersion } = input;
  const territoryIds = atMost(MOST_HELD, input.territoryIds, 'input.territoryIds') ?? [];
  await inTransaction(scope, async (tx) => {
    await assertTerritories(tx, territoryIds, 'input.territoryIds');
    const { id, roles, teamId } = await lockedUser(tx, userId);
    const present = await tokenRights(tx.db, { id, roles, teamId });
    const added = territoryIds.filter((territoryId) => !present.territoryIds.includes(territoryId));
    await assertPlacesWithinRights(tx, present.roles, { territoryIds: added });
    const target = { id: userId, expectedVersion };
    await updateVisible(tx, User, userPolicy, target, toSqlValues(User, { updatedAt: tx.now() }));
    await tx.db.run('DELETE FROM user_territories WHERE user_id = ?', [userId]);
    for (const territoryId of new Set(territoryIds)) {
      await tx.db.run('INSERT INTO user_territories (user_id, territory_id) VALUES (?, ?)', [userId, territoryId]);
    }
    await countEpochUp(tx, userId);
  });
}
