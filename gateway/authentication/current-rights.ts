import type { RoleBook } from '../../shared/access/role-rights.js';
import { shippedRoleBook } from '../../subgraphs/identity/roles/shipped-roles.js';

/** What the roles stand for at this moment. */
export interface CurrentRights {
  readonly roles: RoleBook;
}

/** The rights of a deployment that has changed nothing. */
export const shippedRights: CurrentRights = { roles: shippedRoleBook };
