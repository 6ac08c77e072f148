import type { Principal, RowLevels } from '../../../shared/access/principal.js';
import { rightsOf, type RoleRights } from '../../../shared/access/role-rights.js';
import { columnList } from '../../../shared/db/rows.js';
import { placeholders } from '../../../shared/db/lookup.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import { effectiveRole } from './effective-role.js';
import { Role } from './role.entity.js';
import { shippedRoles } from './shipped-roles.js';

/** The role that sees and changes everything, and that nobody can change. */
export const ADMINISTRATOR = 'administrator';

/** Scopes, and of each type the levels that are held for it. */
export interface Rights {
  readonly scopes: readonly string[];
  readonly levels: RowLevels;
}

/** What one role gives. */
export function rightsOfRole(role: RoleRights): Rights {
  return rightsOf(new Map([['', role]]), ['']);
}

/** What roles of these names give together today; they stay so until the commit. */
export async function rightsOfRoles(tx: TransactionScope, names: readonly string[]): Promise<Rights> {
  if (names.length === 0) return { scopes: [], levels: {} };
  const roles = await tx.db.select(
    Role,
    `SELECT ${columnList(Role, 'r')} FROM roles r WHERE r.name_live IN (${placeholders(names)}) ORDER BY r.name${tx.db.forShare}`,
    names,
  );
  return rightsOf(new Map(roles.map((role) => [role.name, effectiveRole(role)])), names);
}

/**
 * Fails with `FORBIDDEN`, which names what is missing, unless the caller holds all that these rights have beyond those that
 * are there already: nobody gives what they do not have, or acts for whoever may do more. `ALL` covers every level of a
 * type, another one itself only. Administrators hold also what is not for staff at all.
 */
export function assertWithinRights(
  caller: Principal,
  rights: Rights,
  present: Rights = { scopes: [], levels: {} },
): void {
  const missing = [
    ...rights.scopes.filter((scope) => !present.scopes.includes(scope) && !holdsScope(caller, scope)),
    ...Object.entries(rights.levels).flatMap(([type, levels]) =>
      levels
        .filter((level) => !covers(present.levels[type], level) && !holdsLevel(caller, type, level))
        .map((level) => `${type}: ${level.toUpperCase()}`),
    ),
  ];
  if (missing.length === 0) return;
  throw new AppError('FORBIDDEN', `This takes rights that you do not have yourself: ${missing.join(', ')}.`, {
    missing,
  });
}

/** The same for what roles of these names give today: of somebody whom the caller could act as, or who is given them. */
export async function assertRolesWithinRights(tx: TransactionScope, names: readonly string[]): Promise<void> {
  assertWithinRights(tx.principal, await rightsOfRoles(tx, names));
}

function holdsScope(caller: Principal, scope: string): boolean {
  const { scopes }: RoleRights = shippedRoles[ADMINISTRATOR];
  return caller.scopes.includes(scope) || (caller.roles.includes(ADMINISTRATOR) && !scopes.includes(scope));
}

function holdsLevel(caller: Principal, type: string, level: RowLevels[string][number]): boolean {
  const { levels }: RoleRights = shippedRoles[ADMINISTRATOR];
  return covers(caller.levels[type], level) || (caller.roles.includes(ADMINISTRATOR) && !Object.hasOwn(levels, type));
}

function covers(held: RowLevels[string] | undefined, level: RowLevels[string][number]): boolean {
  return held !== undefined && (held.includes('all') || held.includes(level));
}
