import type { Resolvers } from '../__generated__/resolvers-types.js';
import { completeMyProfile } from './complete-my-profile.js';
import { listPortalReviews } from './list-portal-reviews.js';
import { updateMyProfile } from './update-my-profile.js';

export const portalResolvers: Resolvers = {
  Query: {
    myCustomer: (_parent, _args, { principal, loaders }) =>
      principal.customerId === undefined ? null : loaders.customerById.load(principal.customerId),
    portalReviews: (_parent, _args, scope) => listPortalReviews(scope),
  },
  Mutation: {
    completeMyProfile: async (_parent, { input }, scope) => {
      const { outcome, fieldErrors } = await completeMyProfile(scope, input);
      return { outcome, fieldErrors: [...fieldErrors] };
    },
    updateMyProfile: async (_parent, { input }, scope) => {
      const fieldErrors = [...(await updateMyProfile(scope, input))];
      const { customerId } = scope.principal;
      const customer = customerId === undefined ? null : await scope.loaders.customerById.load(customerId);
      return { customer, fieldErrors };
    },
  },
  PortalLink: {
    __resolveReference: ({ id }, scope) => scope.loaders.portalLinkById.load(id),
    account: ({ accountId }) => ({ id: accountId }),
    customer: ({ customerId }, _args, scope) =>
      customerId === null ? null : scope.loaders.customerById.load(customerId),
  },
};
