import type { Resolvers } from '../__generated__/resolvers-types.js';
import { deleteInteraction } from './delete-interaction.js';
import { importInteractions } from './import-interactions.js';
import { listInteractions } from './list-interactions.js';
import { recordInteraction } from './record-interaction.js';
import { restoreInteraction } from './restore-interaction.js';
import { updateInteraction } from './update-interaction.js';

export const interactionResolvers: Resolvers = {
  Query: {
    interaction: (_parent, { id }, scope) => scope.loaders.interactionById.load(id),
    interactions: (_parent, args, scope) => listInteractions(scope, args),
  },
  Mutation: {
    recordInteraction: async (_parent, { input }, scope) => {
      const id = await recordInteraction(scope, input);
      return { interaction: await scope.loaders.interactionById.load(id) };
    },
    updateInteraction: async (_parent, { input }, scope) => {
      await updateInteraction(scope, input);
      return { interaction: await scope.loaders.interactionById.load(input.id) };
    },
    deleteInteraction: async (_parent, { input }, scope) => {
      await deleteInteraction(scope, input);
      return { deletedId: input.id };
    },
    restoreInteraction: async (_parent, { input }, scope) => {
      await restoreInteraction(scope, input);
      return { interaction: await scope.loaders.interactionById.load(input.id) };
    },
    importInteractions: (_parent, { input }, scope) => importInteractions(scope, input),
  },
  Customer: {
    interactions: ({ id }, args, scope) => scope.loaders.interactionsByCustomer(id, args),
  },
  Interaction: {
    __resolveReference: ({ id }, scope) => scope.loaders.interactionById.load(id),
    externalIds: ({ id }, _args, scope) => scope.loaders.externalIdsByRecord.load(id),
    customer: ({ customerId }, _args, scope) => scope.loaders.customerById.load(customerId),
    contact: ({ contactId }, _args, scope) => (contactId === null ? null : scope.loaders.contactById.load(contactId)),
    staff: ({ staffId }) => (staffId === null ? null : { id: staffId }),
    participants: ({ id }, _args, scope) => scope.loaders.participantsByInteraction.load(id),
  },
  InteractionParticipant: {
    contact: ({ contactId }, _args, scope) => (contactId === null ? null : scope.loaders.contactById.load(contactId)),
    staff: ({ staffId }) => (staffId === null ? null : { id: staffId }),
  },
};
