import { shippedRoleBook } from '../../subgraphs/identity/roles/shipped-roles.js';
import type { CurrentRights } from './current-rights.js';

/** The rights of a deployment that has changed no role and ended no token; for tools without a graph. */
export const shippedRights: CurrentRights = { roles: shippedRoleBook, revocations: 0, epochOf: () => 0 };
