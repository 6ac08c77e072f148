import type { RoleRights } from '../../../shared/access/role-rights.js';
import type { Resolvers, RowLevel } from '../__generated__/resolvers-types.js';
import { assignRoles } from './assign-roles.js';
import { createRole } from './create-role.js';
import { deleteRole } from './delete-role.js';
import { effectiveRole } from './effective-role.js';
import { listRoles } from './list-roles.js';
import { resetRole } from './reset-role.js';
import { roleKind } from './role-facts.js';
import { isShippedRole } from './shipped-roles.js';
import { updateRole } from './update-role.js';

export const roleResolvers: Resolvers = {
  Query: { roles: (_parent, _args, scope) => listRoles(scope) },
  Mutation: {
    createRole: async (_parent, { input }, scope) => {
      const id = await createRole(scope, input);
      return { role: await scope.loaders.roleById.load(id) };
    },
    updateRole: async (_parent, { input }, scope) => {
      await updateRole(scope, input);
      return { role: await scope.loaders.roleById.load(input.id) };
    },
    resetRole: async (_parent, { input }, scope) => {
      await resetRole(scope, input);
      return { role: await scope.loaders.roleById.load(input.id) };
    },
    deleteRole: async (_parent, { input }, scope) => {
      await deleteRole(scope, input);
      return { id: input.id };
    },
    assignRoles: async (_parent, { input }, scope) => {
      await assignRoles(scope, input);
      return { user: await scope.loaders.userById.load(input.userId) };
    },
  },
  Role: {
    __resolveReference: ({ id }, scope) => scope.loaders.roleById.load(id),
    description: (role) => effectiveRole(role).description,
    kind: (role) => roleKind(effectiveRole(role).kind),
    scopes: (role) => [...effectiveRole(role).scopes].sort(),
    levels: (role) => levelList(effectiveRole(role)),
    isShipped: ({ name }) => isShippedRole(name),
  },
};

function levelList({ levels }: RoleRights): { type: string; level: RowLevel }[] {
  return Object.entries(levels)
    .map(([type, level]) => ({ type, level: level.toUpperCase() as RowLevel }))
    .sort((one, other) => (one.type < other.type ? -1 : 1));
}
