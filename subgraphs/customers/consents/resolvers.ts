import type { Resolvers } from '../__generated__/resolvers-types.js';
import type { Consent } from './consent.entity.js';
import { recordConsent, withdrawConsent } from './record-consent.js';

export const consentResolvers: Resolvers = {
  Query: {
    consent: (_parent, { id }, scope) => scope.loaders.consentById.load(id),
  },
  Mutation: {
    recordConsent: async (_parent, { input }, scope) => {
      const id = await recordConsent(scope, input);
      return { consent: await scope.loaders.consentById.load(id) };
    },
    withdrawConsent: async (_parent, { input }, scope) => {
      const id = await withdrawConsent(scope, input);
      return { consent: await scope.loaders.consentById.load(id) };
    },
  },
  Customer: {
    consents: ({ id }, args, scope) => scope.loaders.consentsByCustomer(id, args),
    consentStates: async ({ id }, _args, scope) => (await scope.loaders.consentStatesByCustomer.load(id)).map(stateOf),
  },
  Contact: {
    consents: ({ id }, args, scope) => scope.loaders.consentsByContact(id, args),
    consentStates: async ({ id }, _args, scope) => (await scope.loaders.consentStatesByContact.load(id)).map(stateOf),
  },
  Consent: {
    __resolveReference: ({ id }, scope) => scope.loaders.consentById.load(id),
    customer: ({ customerId }, _args, scope) => scope.loaders.customerById.load(customerId),
    contact: ({ contactId }, _args, scope) => (contactId === null ? null : scope.loaders.contactById.load(contactId)),
    staff: ({ staffId }) => (staffId === null ? null : { id: staffId }),
  },
};

function stateOf(consent: Consent) {
  const { purpose, channel, decision } = consent;
  return { purpose, channel, isGiven: decision === 'GIVEN', consent };
}
