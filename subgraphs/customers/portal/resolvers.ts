import type { Resolvers } from '../__generated__/resolvers-types.js';
import { completeMyProfile } from './complete-my-profile.js';
import { listPortalReviews } from './list-portal-reviews.js';
import { myProfile, noted } from './my-profile.js';
import { updateMyProfile } from './update-my-profile.js';

export const portalResolvers: Resolvers = {
  Query: {
    myProfile: (_parent, _args, scope) => myProfile(scope),
    portalReviews: (_parent, _args, scope) => listPortalReviews(scope),
  },
  Mutation: {
    completeMyProfile: async (_parent, { input }, scope) => {
      const { outcome, fieldErrors } = await completeMyProfile(scope, input);
      return { outcome, fieldErrors: [...fieldErrors] };
    },
    updateMyProfile: async (_parent, { input }, scope) => {
      const fieldErrors = [...(await updateMyProfile(scope, input))];
      return { profile: await myProfile(scope), fieldErrors };
    },
  },
  MyProfile: {
    phones: (profile, _args, scope) => noted(scope, profile, 'phones'),
    emails: (profile, _args, scope) => noted(scope, profile, 'emails'),
  },
  PortalLink: {
    __resolveReference: ({ id }, scope) => scope.loaders.portalLinkById.load(id),
    account: ({ accountId }) => ({ id: accountId }),
    customer: ({ customerId }, _args, scope) =>
      customerId === null ? null : scope.loaders.customerById.load(customerId),
  },
};
