import type { Resolvers } from '../__generated__/resolvers-types.js';
import { createContact } from './create-contact.js';
import { listContacts } from './list-contacts.js';

export const contactResolvers: Resolvers = {
  Query: {
    contact: (_parent, { id }, scope) => scope.loaders.contactById.load(id),
    contacts: (_parent, args, scope) => listContacts(scope, args),
  },
  Mutation: {
    createContact: async (_parent, { input }, scope) => {
      const id = await createContact(scope, input);
      return { contact: await scope.loaders.contactById.load(id) };
    },
  },
  Customer: {
    contacts: ({ id }, args, scope) => scope.loaders.contactsByCustomer(id, args),
  },
  Contact: {
    __resolveReference: ({ id }, scope) => scope.loaders.contactById.load(id),
    isPrimary: ({ primaryOf }) => primaryOf !== null,
    customer: ({ customerId }, _args, scope) => scope.loaders.customerById.load(customerId),
    positions: ({ id }, _args, scope) => scope.loaders.positionsByContact.load(id),
  },
  ContactPosition: {
    customer: ({ customerId }, _args, scope) => scope.loaders.customerById.load(customerId),
  },
};
