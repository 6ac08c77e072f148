import type { Resolvers } from '../__generated__/resolvers-types.js';
import { nextDays } from './calendar.js';
import { replaceContactDates, replaceCustomerDates } from './replace-dates.js';
import { upcomingDates } from './upcoming-dates.js';

export const importantDateResolvers: Resolvers = {
  Query: {
    upcomingImportantDates: (_parent, args, scope) => upcomingDates(scope, args),
  },
  Mutation: {
    replaceCustomerDates: async (_parent, { input }, scope) => {
      await replaceCustomerDates(scope, input);
      return { customer: await scope.loaders.customerById.load(input.id) };
    },
    replaceContactDates: async (_parent, { input }, scope) => {
      await replaceContactDates(scope, input);
      return { contact: await scope.loaders.contactById.load(input.id) };
    },
  },
  Customer: {
    importantDates: ({ id }, _args, scope) => scope.loaders.datesByCustomer.load(id),
  },
  Contact: {
    importantDates: ({ id }, _args, scope) => scope.loaders.datesByContact.load(id),
  },
  ImportantDate: {
    nextOn: ({ place }, _args, scope) => nextDays(scope.now().slice(0, 10)).get(place) ?? null,
    customer: ({ customerId: id }, _args, scope) => (id === null ? null : scope.loaders.customerById.load(id)),
    contact: ({ contactId: id }, _args, scope) => (id === null ? null : scope.loaders.contactById.load(id)),
  },
};
