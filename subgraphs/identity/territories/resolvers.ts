import type { Resolvers } from '../__generated__/resolvers-types.js';
import { assignTerritories } from './assign-territories.js';
import { createTerritory } from './create-territory.js';
import { deleteTerritory } from './delete-territory.js';
import { listTerritories, territoryFor } from './list-territories.js';
import { updateTerritory } from './update-territory.js';

export const territoryResolvers: Resolvers = {
  Query: {
    territory: (_parent, { id }, scope) => scope.loaders.territoryById.load(id),
    territories: (_parent, args, scope) => listTerritories(scope, args),
    territoryFor: (_parent, args, scope) => territoryFor(scope, args),
  },
  Mutation: {
    createTerritory: async (_parent, { input }, scope) => {
      const id = await createTerritory(scope, input);
      return { territory: await scope.loaders.territoryById.load(id) };
    },
    updateTerritory: async (_parent, { input }, scope) => {
      await updateTerritory(scope, input);
      return { territory: await scope.loaders.territoryById.load(input.id) };
    },
    deleteTerritory: async (_parent, { input }, scope) => {
      await deleteTerritory(scope, input);
      return { deletedId: input.id };
    },
    assignTerritories: async (_parent, { input }, scope) => {
      await assignTerritories(scope, input);
      return { user: await scope.loaders.userById.load(input.userId) };
    },
  },
  User: { territories: ({ id }, _args, scope) => scope.loaders.territoriesByUser.load(id) },
  Territory: {
    __resolveReference: ({ id }, scope) => scope.loaders.territoryById.load(id),
    parent: ({ parentId }, _args, scope) => (parentId === null ? null : scope.loaders.territoryById.load(parentId)),
    users: ({ id }, args, scope) => scope.loaders.usersByTerritory(id, args),
  },
};
