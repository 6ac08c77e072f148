import type { Resolvers } from '../__generated__/resolvers-types.js';
import { createUser } from './create-user.js';
import { eraseUser } from './erase-user.js';
import { importUsers } from './import-users.js';
import { listUsers } from './list-users.js';
import { updateMyPreferences } from './update-my-preferences.js';
import { updateUser } from './update-user.js';

export const userResolvers: Resolvers = {
  Query: {
    user: (_parent, { id }, scope) => scope.loaders.userById.load(id),
    users: (_parent, args, scope) => listUsers(scope, args),
  },
  Mutation: {
    createUser: async (_parent, { input }, scope) => {
      const id = await createUser(scope, input);
      return { user: await scope.loaders.userById.load(id) };
    },
    updateUser: async (_parent, { input }, scope) => {
      await updateUser(scope, input);
      return { user: await scope.loaders.userById.load(input.id) };
    },
    eraseUser: async (_parent, { input }, scope) => ({
      erasureId: await eraseUser(scope, input),
      erasedId: input.id,
    }),
    updateMyPreferences: async (_parent, { input }, scope) => {
      const id = await updateMyPreferences(scope, input);
      return { user: await scope.loaders.userById.load(id) };
    },
    importUsers: (_parent, { input }, scope) => importUsers(scope, input),
  },
  User: {
    __resolveReference: ({ id }, scope) => scope.loaders.userById.load(id),
    externalIds: ({ id }, _args, scope) => scope.loaders.externalIdsByRecord.load(id),
    roles: ({ roles }) => roles ?? [],
    team: ({ teamId }, _args, scope) => (teamId === null ? null : scope.loaders.teamById.load(teamId)),
    manager: ({ managerId }, _args, scope) => (managerId === null ? null : scope.loaders.userById.load(managerId)),
  },
};
