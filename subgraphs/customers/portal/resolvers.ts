import type { Resolvers } from '../__generated__/resolvers-types.js';
import { candidateContacts, candidates } from './candidates.js';
import { completeMyProfile } from './complete-my-profile.js';
import { linkPortalAccount } from './link-portal-account.js';
import { listPortalReviews } from './list-portal-reviews.js';
import { myProfile, noted } from './my-profile.js';
import { refusePortalAccount } from './refuse-portal-account.js';
import { updateMyProfile } from './update-my-profile.js';

export const portalResolvers: Resolvers = {
  Query: {
    myProfile: (_parent, _args, scope) => myProfile(scope),
    portalReviews: (_parent, { state }, scope) => listPortalReviews(scope, state),
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
    linkPortalAccount: async (_parent, { input }, scope) => {
      await linkPortalAccount(scope, input);
      return { portalLink: await scope.loaders.portalLinkById.load(input.id) };
    },
    refusePortalAccount: async (_parent, { input }, scope) => {
      await refusePortalAccount(scope, input);
      return { portalLink: await scope.loaders.portalLinkById.load(input.id) };
    },
  },
  Customer: {
    portalLinks: ({ id }, _args, scope) => scope.loaders.portalLinksByCustomer.load(id),
  },
  MyProfile: {
    phones: ({ customerId, phones = null }, _args, scope) => noted(scope, customerId, 'phones', phones),
    emails: ({ customerId, emails = null }, _args, scope) => noted(scope, customerId, 'emails', emails),
  },
  PortalLink: {
    __resolveReference: ({ id }, scope) => scope.loaders.portalLinkById.load(id),
    account: ({ accountId }) => ({ id: accountId }),
    customer: ({ customerId }, _args, scope) =>
      customerId === null ? null : scope.loaders.customerById.load(customerId),
    contact: ({ contactId }, _args, scope) => (contactId === null ? null : scope.loaders.contactById.load(contactId)),
    candidates: (link, _args, scope) => candidates(scope, link),
    candidateContacts: (link, _args, scope) => candidateContacts(scope, link),
  },
};
