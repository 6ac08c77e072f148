import { checkedExternalIds } from '../../../shared/external-ids/checked-external-ids.js';
import { changeExternalIds } from '../../../shared/external-ids/external-ids.js';
import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { UpdateUserInput } from '../__generated__/resolvers-types.js';
import { countEpochUp } from '../access/epochs.js';
import { assertPlacesWithinRights } from '../roles/within-rights.js';
import { assertTeam } from '../teams/team-rules.js';
import { hasLeft } from './has-left.js';
import { assertMayChange, lockedUser } from './locked-user.js';
import { userFacts } from './user-facts.js';
import { assertManager, translatingDuplicates } from './user-rules.js';
import { User } from './user.entity.js';
import { userPolicy } from './user.policy.js';
import { userRecord } from './user.record.js';

/** Changes the facts that are given, unless someone changed the member of staff in between. */
export async function updateUser(scope: RequestScope, input: UpdateUserInput): Promise<void> {
  const facts = userFacts(input, 'input');
  const externalIds = checkedExternalIds(input.externalIds, 'input.externalIds');
  const { managerId, teamId } = input;
  await inTransaction(scope, async (tx) => {
    if (managerId != null) await assertManager(tx, input.id, managerId, 'input.managerId');
    if (teamId != null) await assertTeam(tx, teamId, 'input.teamId');
    const changes = {
      ...facts,
      ...(managerId === undefined ? {} : { managerId }),
      ...(teamId === undefined ? {} : { teamId }),
      updatedAt: tx.now(),
    };
    const before = await lockedUser(tx, input.id);
    await assertMayChange(tx, before, facts);
    if (teamId != null && teamId !== before.teamId) {
      await assertPlacesWithinRights(tx, before.roles ?? [], { teamIds: [teamId] });
    }
    await translatingDuplicates('input', () => updateVisible(tx, User, userPolicy, input, toSqlValues(User, changes)));
    if (externalIds) await changeExternalIds(tx, userRecord, input.id, externalIds, 'input');
    // Tokens tell the team.
    if (facts.isActive === false) await hasLeft(tx, before);
    else if (teamId !== undefined) await countEpochUp(tx, input.id);
  });
}
