import type { Resolvers } from '../__generated__/resolvers-types.js';
import { listSavedFilters } from './list-saved-filters.js';
import { createSavedFilter, deleteSavedFilter, updateSavedFilter } from './write-saved-filter.js';

export const savedFilterResolvers: Resolvers = {
  Query: {
    savedFilter: (_parent, { id }, scope) => scope.loaders.savedFilterById.load(id),
    savedFilters: (_parent, args, scope) => listSavedFilters(scope, args),
  },
  Mutation: {
    createSavedFilter: async (_parent, { input }, scope) => ({
      savedFilter: await scope.loaders.savedFilterById.load(await createSavedFilter(scope, input)),
    }),
    updateSavedFilter: async (_parent, { input }, scope) => {
      await updateSavedFilter(scope, input);
      return { savedFilter: await scope.loaders.savedFilterById.load(input.id) };
    },
    deleteSavedFilter: async (_parent, { input }, scope) => {
      await deleteSavedFilter(scope, input);
      return { deletedId: input.id };
    },
  },
  SavedFilter: {
    __resolveReference: ({ id }, scope) => scope.loaders.savedFilterById.load(id),
    filter: (row, _args, scope) => (scope.loaders.isSavedFilterTold(row) ? row.filter : null),
    sort: (row, _args, scope) => (scope.loaders.isSavedFilterTold(row) ? row.sort : null),
    owner: ({ ownerId }) => ({ id: ownerId }),
    isUsable: (row, _args, scope) => scope.loaders.isSavedFilterUsable(row),
  },
};
