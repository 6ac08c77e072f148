import type { Resolvers } from './__generated__/resolvers-types.js';
import { release } from './release.js';

export const platformResolvers: Resolvers = {
  Query: { release: () => release },
};
