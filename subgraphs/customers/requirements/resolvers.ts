import type { Resolvers } from '../__generated__/resolvers-types.js';
import { createRequirement } from './create-requirement.js';
import { deleteRequirement } from './delete-requirement.js';
import { listRequirements } from './list-requirements.js';
import { restoreRequirement } from './restore-requirement.js';
import { updateRequirement } from './update-requirement.js';

export const requirementResolvers: Resolvers = {
  Query: {
    requirement: (_parent, { id }, scope) => scope.loaders.requirementById.load(id),
    requirements: (_parent, args, scope) => listRequirements(scope, args),
  },
  Mutation: {
    createRequirement: async (_parent, { input }, scope) => {
      const id = await createRequirement(scope, input);
      return { requirement: await scope.loaders.requirementById.load(id) };
    },
    updateRequirement: async (_parent, { input }, scope) => {
      await updateRequirement(scope, input);
      return { requirement: await scope.loaders.requirementById.load(input.id) };
    },
    deleteRequirement: async (_parent, { input }, scope) => {
      await deleteRequirement(scope, input);
      return { deletedId: input.id };
    },
    restoreRequirement: async (_parent, { input }, scope) => {
      await restoreRequirement(scope, input);
      return { requirement: await scope.loaders.requirementById.load(input.id) };
    },
  },
  Customer: {
    requirements: ({ id }, args, scope) => scope.loaders.requirementsByCustomer(id, args),
  },
  Requirement: {
    __resolveReference: ({ id }, scope) => scope.loaders.requirementById.load(id),
    customer: ({ customerId }, _args, scope) => scope.loaders.customerById.load(customerId),
    contact: ({ contactId }, _args, scope) => (contactId === null ? null : scope.loaders.contactById.load(contactId)),
    assignee: ({ assigneeId }) => (assigneeId === null ? null : { id: assigneeId }),
    budget: ({ budgetAmount: amount, budgetCurrency: currency }) =>
      amount === null || currency === null ? null : { amount, currency },
    sourceInteraction: ({ sourceInteractionId: id }, _args, scope) =>
      id === null ? null : scope.loaders.interactionById.load(id),
  },
};
