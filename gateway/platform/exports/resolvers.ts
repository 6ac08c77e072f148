import type { Resolvers } from '../__generated__/resolvers-types.js';
import { exportableLists } from './exportable-lists.js';

export const exportResolvers: Resolvers = {
  Query: {
    exportableLists: (_parent, _args, scope) => exportableLists(scope),
  },
};
