import type { RoleRights } from '../../../shared/access/role-rights.js';
import type { Role } from './role.entity.js';
import { isShippedRole, shippedRoles, type ShippedRole } from './shipped-roles.js';

/** What a role stands for: what Kehu comes with, until the deployment has changed it. */
export function effectiveRole(role: Role): RoleRights & Pick<ShippedRole, 'description'> {
  return role.isChanged || !isShippedRole(role.name) ? role : shippedRoles[role.name];
}
