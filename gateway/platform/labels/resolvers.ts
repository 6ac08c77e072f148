import type { Resolvers } from '../__generated__/resolvers-types.js';
import { listLabels } from './list-labels.js';

export const labelResolvers: Resolvers = {
  Query: {
    labels: (_parent, args, scope) => listLabels(scope, args),
  },
};
