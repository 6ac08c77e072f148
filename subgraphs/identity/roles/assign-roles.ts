import { placeholders } from '../../../shared/db/lookup.js';
import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { badInput } from '../../../shared/errors.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { AssignRolesInput } from '../__generated__/resolvers-types.js';
import { countEpochUp } from '../access/epochs.js';
import { accountOfUser } from '../accounts/find-account.js';
import { revokeTokens } from '../accounts/one-time-tokens.js';
import { lockedUser } from '../users/locked-user.js';
import { User } from '../users/user.entity.js';
import { userPolicy } from '../users/user.policy.js';
import { assertAdministratorLeft, isAdministrator } from './last-administrator.js';
import { ADMINISTRATOR, assertRolesWithinRights } from './within-rights.js';

const MOST_ROLES_HELD = 10;

/** Gives a member of staff these roles and no others. Their tokens, which tell the former ones, end. */
export async function assignRoles(scope: RequestScope, input: AssignRolesInput): Promise<void> {
  const roles = [...new Set(input.roles)].sort();
  if (roles.length > MOST_ROLES_HELD) throw badInput('input.roles', `can be ${String(MOST_ROLES_HELD)} at most.`);
  await inTransaction(scope, async (tx) => {
    const before = await lockedUser(tx, input.userId);
    const found = await tx.db.query(
      `SELECT name, kind FROM roles WHERE name_live IN (${placeholders(roles)}) ORDER BY name${tx.db.forShare}`,
      roles,
    );
    for (const role of roles) {
      const row = found.find(({ name }) => name === role);
      if (!row) throw badInput('input.roles', `there is no role ${JSON.stringify(role)}.`);
      if (row.kind !== 'staff') throw badInput('input.roles', `the role ${role} is not for staff.`);
    }
    const held = before.roles ?? [];
    const added = roles.filter((role) => !held.includes(role));
    await assertRolesWithinRights(tx, added, before);
    const target = { id: input.userId, expectedVersion: input.expectedVersion };
    await updateVisible(tx, User, userPolicy, target, toSqlValues(User, { roles, updatedAt: tx.now() }));
    if (isAdministrator(before) && !roles.includes(ADMINISTRATOR)) await assertAdministratorLeft(tx);
    // An invitation was given by what they might do then.
    if (added.length > 0) await revokeInvitations(tx, input.userId);
    await countEpochUp(tx, input.userId);
  });
}

async function revokeInvitations(tx: TransactionScope, userId: string): Promise<void> {
  const account = await accountOfUser(tx.db, userId);
  if (account) await revokeTokens(tx, account.id);
}
