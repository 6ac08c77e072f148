import type { Resolvers } from '../__generated__/resolvers-types.js';
import { blacklistCustomer } from './blacklist-customer.js';
import { liftBlacklist } from './lift-blacklist.js';

export const blacklistResolvers: Resolvers = {
  Mutation: {
    blacklistCustomer: async (_parent, { input }, scope) => {
      await blacklistCustomer(scope, input);
      return { customer: await scope.loaders.customerById.load(input.id) };
    },
    liftBlacklist: async (_parent, { input }, scope) => {
      await liftBlacklist(scope, input);
      return { customer: await scope.loaders.customerById.load(input.id) };
    },
  },
  Customer: {
    blacklisting: ({ id, status }, _args, scope) =>
      status === 'BLACKLISTED' ? scope.loaders.blacklistingByCustomer.load(id) : null,
  },
  Blacklisting: {
    staff: ({ staffId }) => (staffId === null ? null : { id: staffId }),
  },
};
