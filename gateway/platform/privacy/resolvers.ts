import type { Resolvers } from '../__generated__/resolvers-types.js';
import { exportData, exportMyData } from './export-data.js';
import { findErasure } from './find-erasure.js';

export const privacyResolvers: Resolvers = {
  Query: {
    erasure: (_parent, { id }, scope) => findErasure(scope, id),
  },
  Mutation: {
    exportCustomerData: async (_parent, { input }, scope) => ({ data: await exportData(scope, 'Customer', input.id) }),
    exportContactData: async (_parent, { input }, scope) => ({ data: await exportData(scope, 'Contact', input.id) }),
    exportMyData: async (_parent, _args, scope) => ({ data: await exportMyData(scope) }),
  },
};
