import type { Principal, RowLevels } from '../../../shared/access/principal.js';
import { rightsOf, type RoleRights } from '../../../shared/access/role-rights.js';
import type { Reader } from '../../../shared/db/database.js';
import { columnList } from '../../../shared/db/rows.js';
import { placeholders } from '../../../shared/db/lookup.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import { tokenRights } from '../accounts/sessions.js';
import type { User } from '../users/user.entity.js';
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

/** The teams and territories whose rows somebody reaches by the levels of these names. */
export interface Places {
  readonly teamIds: readonly string[];
  readonly territoryIds: readonly string[];
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
export function assertWithinRights(caller: Principal, rights: Rights, present?: Rights): void {
  refuse(missingRights(caller, rights, present));
}

/**
 * The same for what roles of these names give today to somebody whom the caller could act as, or who is given them: with
 * the rows of the teams and territories that they have.
 */
export async function assertRolesWithinRights(
  tx: TransactionScope,
  names: readonly string[],
  holder: Pick<User, 'id' | 'roles' | 'teamId'>,
): Promise<void> {
  const { principal } = tx;
  const rights = await rightsOfRoles(tx, names);
  refuse([
    ...missingRights(principal, rights),
    ...missingPlaces(principal, rights.levels, await tokenRights(tx.db, holder)),
  ]);
}

/** The same for the rows that somebody with roles of these names would reach by further teams and territories. */
export async function assertPlacesWithinRights(
  tx: TransactionScope,
  names: readonly string[],
  added: Partial<Places>,
): Promise<void> {
  const { levels } = await rightsOfRoles(tx, names);
  refuse(missingPlaces(tx.principal, levels, { teamIds: [], territoryIds: [], ...added }));
}

/** The same for the rows that all who have a role reach by what it gains; it is locked, so that nobody else is given it. */
export async function assertHoldersWithinRights(
  tx: TransactionScope,
  name: string,
  rights: Rights,
  present: Rights,
): Promise<void> {
  const gained = Object.entries(rights.levels).map(
    ([type, levels]) => [type, levels.filter((level) => !covers(present.levels[type], level))] as const,
  );
  refuse(missingPlaces(tx.principal, Object.fromEntries(gained), await placesOfHolders(tx.db, name)));
}

/** The teams and territories of all who have a role. */
async function placesOfHolders(db: Reader, name: string): Promise<Places> {
  const [isHolder, parameters] = ['u.roles LIKE ? AND u.deleted_at IS NULL', [`%"${name}"%`]];
  const teams = await db.query(
    `SELECT DISTINCT u.team_id FROM users u WHERE ${isHolder} AND u.team_id IS NOT NULL`,
    parameters,
  );
  const territories = await db.query(
    `SELECT DISTINCT m.territory_id FROM user_territories m JOIN users u ON u.id = m.user_id WHERE ${isHolder}`,
    parameters,
  );
  return {
    teamIds: teams.map((row) => row.team_id as string),
    territoryIds: territories.map((row) => row.territory_id as string),
  };
}

function refuse(missing: readonly string[]): void {
  if (missing.length === 0) return;
  const each = [...new Set(missing)];
  throw new AppError('FORBIDDEN', `This takes rights that you do not have yourself: ${each.join(', ')}.`, {
    missing: each,
  });
}

function missingRights(caller: Principal, rights: Rights, present: Rights = { scopes: [], levels: {} }): string[] {
  return [
    ...rights.scopes.filter((scope) => !present.scopes.includes(scope) && !holdsScope(caller, scope)),
    ...Object.entries(rights.levels).flatMap(([type, levels]) =>
      levels
        .filter((level) => !covers(present.levels[type], level) && !holdsLevel(caller, type, level))
        .map((level) => `${type}: ${level.toUpperCase()}`),
    ),
  ];
}

/** Of each type whose rows these levels reach in these places, and the caller does not there, `ALL`. */
function missingPlaces(caller: Principal, levels: RowLevels, { teamIds, territoryIds }: Places): string[] {
  const reaches = (type: string, level: 'team' | 'territory', ids: readonly string[], own: readonly string[]) =>
    !levels[type]?.includes(level) ||
    ids.length === 0 ||
    holdsLevel(caller, type, 'all') ||
    (holdsLevel(caller, type, level) && ids.every((id) => own.includes(id)));
  return Object.keys(levels)
    .filter((type) => !levels[type]?.includes('all'))
    .filter(
      (type) =>
        !reaches(type, 'team', teamIds, caller.teamIds) ||
        !reaches(type, 'territory', territoryIds, caller.territoryIds),
    )
    .map((type) => `${type}: ALL`);
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
