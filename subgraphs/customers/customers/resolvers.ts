import { namedReference } from '../../../shared/directory/known-names.js';
import type { Resolvers } from '../__generated__/resolvers-types.js';
import { createCustomer } from './create-customer.js';
import { deleteCustomer } from './delete-customer.js';
import { deleteCustomers } from './delete-customers.js';
import { eraseCustomer } from './erase-customer.js';
import { importCustomers } from './import-customers.js';
import { listCustomers } from './list-customers.js';
import { reassignCustomer } from './reassign-customer.js';
import { reassignCustomers } from './reassign-customers.js';
import { restoreCustomer } from './restore-customer.js';
import { updateCustomer } from './update-customer.js';
import { updateCustomers } from './update-customers.js';
import { tagCustomers } from './tag-customers.js';

export const customerResolvers: Resolvers = {
  Query: {
    customer: (_parent, { id }, scope) => scope.loaders.customerById.load(id),
    customers: (_parent, args, scope) => listCustomers(scope, args),
  },
  Mutation: {
    createCustomer: async (_parent, { input }, scope) => {
      const id = await createCustomer(scope, input);
      return { customer: await scope.loaders.customerById.load(id) };
    },
    updateCustomer: async (_parent, { input }, scope) => {
      await updateCustomer(scope, input);
      return { customer: await scope.loaders.customerById.load(input.id) };
    },
    updateCustomers: (_parent, { input }, scope) => updateCustomers(scope, input),
    tagCustomers: (_parent, { input }, scope) => tagCustomers(scope, input),
    reassignCustomer: async (_parent, { input }, scope) => {
      await reassignCustomer(scope, input);
      return { customer: await scope.loaders.customerById.load(input.id) };
    },
    reassignCustomers: (_parent, { input }, scope) => reassignCustomers(scope, input),
    deleteCustomer: async (_parent, { input }, scope) => {
      await deleteCustomer(scope, input);
      return { deletedId: input.id };
    },
    deleteCustomers: (_parent, { input }, scope) => deleteCustomers(scope, input),
    restoreCustomer: async (_parent, { input }, scope) => {
      await restoreCustomer(scope, input);
      return { customer: await scope.loaders.customerById.load(input.id) };
    },
    eraseCustomer: async (_parent, { input }, scope) => ({
      erasureId: await eraseCustomer(scope, input),
      erasedId: input.id,
    }),
    importCustomers: (_parent, { input }, scope) => importCustomers(scope, input),
  },
  Customer: {
    __resolveReference: ({ id }, scope) => scope.loaders.customerById.load(id),
    externalIds: ({ id }, _args, scope) => scope.loaders.externalIdsByRecord.load(id),
    annualRevenue: ({ annualRevenueAmount: amount, annualRevenueCurrency: currency }) =>
      amount === null || currency === null ? null : { amount, currency },
    owner: ({ ownerId }) => (ownerId === null ? null : { id: ownerId }),
    team: ({ teamId }, _args, { loaders }, info) => namedReference(loaders.teamNameById, teamId, info),
    territory: ({ territoryId }, _args, { loaders }, info) =>
      namedReference(loaders.territoryNameById, territoryId, info),
    parent: ({ parentId }, _args, scope) => (parentId === null ? null : scope.loaders.customerById.load(parentId)),
    subsidiaries: ({ id }, args, scope) => scope.loaders.subsidiariesByCustomer(id, args),
    tags: ({ id }, _args, scope) => scope.loaders.tagsByCustomer.load(id),
  },
};
