import type { Context } from '../context.js';
import type { Resolvers } from '../__generated__/resolvers-types.js';
import { recognizeCustomer, type RecognizedBy, type RecognizedCustomer } from './recognize-customer.js';

export const recognitionResolvers: Resolvers = {
  Query: {
    recognizeCustomer: async (_parent, { input }, scope) => {
      const { outcome, matches } = await recognizeCustomer(scope, input);
      return { outcome, matches: await Promise.all(matches.map((match) => told(scope, match))) };
    },
  },
};

/** What the caller is told of a match: of a customer that they do not see, that it exists and who is responsible. */
async function told(scope: Context, { customerId, ownerId, isBlacklisted, confidence, reasons }: RecognizedCustomer) {
  const [customer, toldReasons] = await Promise.all([
    scope.loaders.customerById.load(customerId),
    Promise.all(reasons.map((reason) => toldReason(scope, reason))),
  ]);
  return {
    customer,
    owner: ownerId === null ? null : { id: ownerId },
    level: customer?.level ?? null,
    isBlacklisted,
    confidence,
    reasons: toldReasons,
  };
}

async function toldReason({ loaders }: Context, { fact, weight, contactId }: RecognizedBy) {
  const contact = contactId === null ? null : await loaders.contactById.load(contactId);
  return { fact, weight, isOfContact: contactId !== null, contact };
}
