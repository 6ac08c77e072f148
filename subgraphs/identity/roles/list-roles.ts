import { columnList } from '../../../shared/db/rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { Role } from './role.entity.js';
import { rolePolicy } from './role.policy.js';

/** More roles than a deployment can make. */
export const MOST_ROLES = 200;

/** Lists the roles that the caller may see, by name. */
export function listRoles(scope: RequestScope): Promise<Role[]> {
  const visible = rolePolicy.predicate(scope.principal, 'r');
  return scope.db.select(
    Role,
    `SELECT ${columnList(Role, 'r')} FROM roles r WHERE r.deleted_at IS NULL AND ${visible.sql} ORDER BY r.name LIMIT ${String(MOST_ROLES)}`,
    visible.parameters,
  );
}
