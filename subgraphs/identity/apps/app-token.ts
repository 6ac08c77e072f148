import { issueToken } from '../../../shared/access/access-token.js';
import type { Reader } from '../../../shared/db/database.js';
import { placeholders } from '../../../shared/db/lookup.js';
import { columnList } from '../../../shared/db/rows.js';
import type { Context } from '../context.js';
import { effectiveRole } from '../roles/effective-role.js';
import { Role } from '../roles/role.entity.js';
import type { ApiClient } from './api-client.entity.js';

/** The scopes of an app that its roles have today; sorted. */
export async function scopesOf(db: Reader, { roles, scopes }: Pick<ApiClient, 'roles' | 'scopes'>): Promise<string[]> {
  const held = await db.select(
    Role,
    `SELECT ${columnList(Role, 'r')} FROM roles r WHERE r.name_live IN (${placeholders(roles)})`,
    roles,
  );
  const ofRoles = new Set(held.flatMap((role) => effectiveRole(role).scopes));
  return scopes.filter((scope) => ofRoles.has(scope));
}

/** For how many seconds a token works that is to live so long, and no longer than its app; less than 1 for none. */
export function lifetimeWithin({ expiresAt }: Pick<ApiClient, 'expiresAt'>, now: string, seconds: number): number {
  if (expiresAt === null) return seconds;
  return Math.min(seconds, Math.floor((Date.parse(expiresAt) - Date.parse(now)) / 1000));
}

/** A token of an app: of its rights it tells the roles, and the scopes that it was granted. */
export async function appToken(
  scope: Context,
  { id, roles, partnerId }: ApiClient,
  { scopes, epoch, lifetime }: { scopes: readonly string[]; epoch: number; lifetime: number },
): Promise<string> {
  const subject = { client: { id, scopes }, roles, partnerId: partnerId ?? undefined, epoch };
  return issueToken(await scope.services.tokenKey(), subject, `${String(lifetime)}s`);
}
