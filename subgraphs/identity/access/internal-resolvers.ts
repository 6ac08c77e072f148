import { columnList } from '../../../shared/db/rows.js';
import { AppError } from '../../../shared/errors.js';
import type { Context } from '../context.js';
import { assertScope } from '../../../shared/graphql/internal-resolvers.js';
import { tokenRights } from '../accounts/sessions.js';
import { effectiveRole } from '../roles/effective-role.js';
import { Role } from '../roles/role.entity.js';
import { epochsSince } from './epochs.js';

/** The resolvers of `internal.graphql`: for the gateway itself, on nobody's behalf. */
export const accessInternals = {
  Query: {
    _rights: async (_parent: unknown, { since }: { since: string | null }, scope: Context) => {
      const { principal, db } = scope;
      if (principal.kind !== 'system') throw new AppError('FORBIDDEN', 'You may not do this.');
      const readAt = scope.now();
      const roles = await db.select(
        Role,
        `SELECT ${columnList(Role, 'r')} FROM roles r WHERE r.deleted_at IS NULL ORDER BY r.name`,
      );
      return { readAt, roles: roles.map(rightsOfRole), epochs: await epochsSince(db, since, readAt) };
    },
    _tokenHolder: async (_parent: unknown, { userId }: { userId: string }, { principal, db, loaders }: Context) => {
      assertScope(principal, 'roles:read');
      const user = await loaders.userById.load(userId);
      return user && { isActive: user.isActive, ...(await tokenRights(db, user)) };
    },
  },
};

function rightsOfRole(role: Role) {
  const { kind, scopes, levels } = effectiveRole(role);
  return { name: role.name, kind, scopes: [...scopes], levels: Object.entries(levels).flat() };
}
