import { placeholders } from '../../../shared/db/lookup.js';
import { toSqlValues } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { countEpochUp } from '../access/epochs.js';
import { User } from '../users/user.entity.js';

/**
 * Gives a member of staff the roles that the groups of the provider stand for, in place of those that they had; answers
 * them. Roles that do not exist, or are not for staff, are left out.
 */
export async function giveRolesOfGroups(
  tx: TransactionScope,
  user: User,
  groups: readonly string[],
  rolesByGroup: ReadonlyMap<string, readonly string[]>,
): Promise<string[]> {
  const wanted = [...new Set(groups.flatMap((group) => rolesByGroup.get(group) ?? []))];
  const roles = await existingRoles(tx, wanted);
  const missing = wanted.filter((role) => !roles.includes(role));
  if (missing.length > 0) tx.log.warn({ roles: missing }, 'AUTH_ROLES names roles that staff cannot have');
  if (JSON.stringify(roles) === JSON.stringify(user.roles ?? [])) return roles;
  await tx.changes.track(User, [user.id]);
  const { roles: list, updatedAt } = toSqlValues(User, { roles, updatedAt: tx.now() });
  await tx.db.run('UPDATE users SET roles = ?, updated_at = ?, version = version + 1 WHERE id = ?', [
    list ?? null,
    updatedAt ?? null,
    user.id,
  ]);
  await countEpochUp(tx, user.id);
  return roles;
}

async function existingRoles(tx: TransactionScope, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const rows = await tx.db.query(
    `SELECT name FROM roles WHERE name_live IN (${placeholders(names)}) AND kind = 'staff' ` +
      `ORDER BY name${tx.db.forShare}`,
    names,
  );
  return rows.map(({ name }) => name as string);
}
