import type { Resolvers } from './__generated__/resolvers-types.js';
import { listDeadLetters, replayDeadLetter } from './events/dead-letters.js';
import { release } from './release.js';

export const platformResolvers: Resolvers = {
  Query: {
    release: () => release,
    deadLetters: (_parent, args, scope) => listDeadLetters(scope, args),
  },
  Mutation: {
    replayDeadLetter: async (_parent, { input }, scope) => ({ replayedId: await replayDeadLetter(scope, input) }),
  },
};
