import type { Resolvers } from '../__generated__/resolvers-types.js';
import { listUsers } from './list-users.js';

export const userResolvers: Resolvers = {
  Query: {
    user: (_parent, { id }, scope) => scope.loaders.userById.load(id),
    users: (_parent, args, scope) => listUsers(scope, args),
  },
  User: {
    __resolveReference: ({ id }, scope) => scope.loaders.userById.load(id),
    manager: ({ managerId }, _args, scope) => (managerId === null ? null : scope.loaders.userById.load(managerId)),
  },
};
