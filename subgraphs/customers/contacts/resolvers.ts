import type { Resolvers } from '../__generated__/resolvers-types.js';
import { createContact } from './create-contact.js';
import { deleteContact } from './delete-contact.js';
import { deleteContacts } from './delete-contacts.js';
import { eraseContact } from './erase-contact.js';
import { importContacts } from './import-contacts.js';
import { listContacts } from './list-contacts.js';
import { moveContact } from './move-contact.js';
import { restoreContact } from './restore-contact.js';
import { updateContact } from './update-contact.js';
import { updateContacts } from './update-contacts.js';

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
    updateContact: async (_parent, { input }, scope) => {
      await updateContact(scope, input);
      return { contact: await scope.loaders.contactById.load(input.id) };
    },
    updateContacts: (_parent, { input }, scope) => updateContacts(scope, input),
    moveContact: async (_parent, { input }, scope) => {
      await moveContact(scope, input);
      return { contact: await scope.loaders.contactById.load(input.id) };
    },
    deleteContact: async (_parent, { input }, scope) => {
      await deleteContact(scope, input);
      return { deletedId: input.id };
    },
    deleteContacts: (_parent, { input }, scope) => deleteContacts(scope, input),
    restoreContact: async (_parent, { input }, scope) => {
      await restoreContact(scope, input);
      return { contact: await scope.loaders.contactById.load(input.id) };
    },
    eraseContact: async (_parent, { input }, scope) => ({
      erasureId: await eraseContact(scope, input),
      erasedId: input.id,
    }),
    importContacts: (_parent, { input }, scope) => importContacts(scope, input),
  },
  Customer: {
    contacts: ({ id }, args, scope) => scope.loaders.contactsByCustomer(id, args),
  },
  Contact: {
    __resolveReference: ({ id }, scope) => scope.loaders.contactById.load(id),
    externalIds: ({ id }, _args, scope) => scope.loaders.externalIdsByRecord.load(id),
    isPrimary: ({ primaryOf }) => primaryOf !== null,
    customer: ({ customerId }, _args, scope) => scope.loaders.customerById.load(customerId),
    tags: ({ id }, _args, scope) => scope.loaders.tagsByContact.load(id),
    positions: ({ id }, _args, scope) => scope.loaders.positionsByContact.load(id),
  },
  ContactPosition: {
    customer: ({ customerId }, _args, scope) => scope.loaders.customerById.load(customerId),
  },
};
