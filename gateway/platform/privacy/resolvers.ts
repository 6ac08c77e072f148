import type { Resolvers } from '../__generated__/resolvers-types.js';
import { findErasure } from './find-erasure.js';

export const privacyResolvers: Resolvers = {
  Query: {
    erasure: (_parent, { id }, scope) => findErasure(scope, id),
  },
};
