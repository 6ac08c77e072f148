import type { Resolvers } from '../__generated__/resolvers-types.js';
import { signInWithProvider } from './sign-in-with-provider.js';

export const providerResolvers: Resolvers = {
  Mutation: {
    signInWithProvider: async (_parent, { input }, scope) => ({ tokens: await signInWithProvider(scope, input.token) }),
  },
};
