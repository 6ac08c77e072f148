import { placeholders } from '../../../shared/db/lookup.js';
import { columnList } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { badInput } from '../../../shared/errors.js';
import { cleanedText } from '../../../shared/text/cleaned-text.js';
import type { ApiClientKind } from '../__generated__/resolvers-types.js';
import { effectiveRole } from '../roles/effective-role.js';
import { Role } from '../roles/role.entity.js';
import { assertWithinRights, rightsOfRoles } from '../roles/within-rights.js';
import type { ApiClient, AppKind } from './api-client.entity.js';

const LONGEST_NAME = 100;
const MOST_ROLES_HELD = 10;
const MOST_SCOPES = 200;

const KINDS: Readonly<Record<ApiClientKind, AppKind>> = { PARTNER_APP: 'partner-app', BI: 'bi' };

/** The kind as principals have it. */
export function appKind(kind: ApiClientKind): AppKind {
  return KINDS[kind];
}

/** The kind as the graph calls it. */
export function apiClientKind(kind: AppKind): ApiClientKind {
  return kind === 'bi' ? 'BI' : 'PARTNER_APP';
}

/** Checks what an app is called. */
export function checkedName(name: string): string {
  return cleanedText(name, 'input.name', { max: LONGEST_NAME });
}

/** Checks when an app is to stop working. */
export function checkedExpiry(expiresAt: string | null, now: string): string | null {
  if (expiresAt !== null && expiresAt <= now) throw badInput('input.expiresAt', 'must lie in the future.');
  return expiresAt;
}

/** Names, each once and in order, between one and so many. */
export function checkedNames(names: readonly string[], path: 'input.roles' | 'input.scopes'): string[] {
  const most = path === 'input.roles' ? MOST_ROLES_HELD : MOST_SCOPES;
  const distinct = [...new Set(names)].sort();
  if (distinct.length === 0 || distinct.length > most) {
    throw badInput(path, `must be from 1 to ${String(most)}.`, { minimum: 1, maximum: most });
  }
  return distinct;
}

/**
 * Checks that the roles are there, for apps of this kind, and have each of the scopes today. They stay there until the
 * transaction ends. Fails with `BAD_USER_INPUT`, and with `FORBIDDEN` where the app would have more than the caller.
 */
export async function assertGrantable(
  tx: TransactionScope,
  { kind, roles, scopes }: Pick<ApiClient, 'kind' | 'roles' | 'scopes'>,
): Promise<void> {
  const found = await tx.db.select(
    Role,
    `SELECT ${columnList(Role, 'r')} FROM roles r WHERE r.name_live IN (${placeholders(roles)}) ORDER BY r.name${tx.db.forShare}`,
    roles,
  );
  const held = roles.map((name) => {
    const role = found.find((each) => each.name === name);
    if (!role) throw badInput('input.roles', `there is no role ${JSON.stringify(name)}.`);
    const rights = effectiveRole(role);
    if (rights.kind !== kind) throw badInput('input.roles', `the role ${name} is not for apps of this kind.`);
    return rights;
  });
  for (const scope of scopes) {
    if (held.some((role) => role.scopes.includes(scope))) continue;
    throw badInput('input.scopes', `none of the roles has the scope ${JSON.stringify(scope)}.`);
  }
  await assertAppInCare(tx, { roles, scopes });
}

/** Fails with `FORBIDDEN` unless the caller has all that an app has: whoever holds its secret can do what it can. */
export async function assertAppInCare(
  tx: TransactionScope,
  { roles, scopes }: Pick<ApiClient, 'roles' | 'scopes'>,
): Promise<void> {
  const { levels } = await rightsOfRoles(tx, roles);
  assertWithinRights(tx.principal, { scopes, levels });
}
