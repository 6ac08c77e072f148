import { namedReference } from '../../../shared/directory/known-names.js';
import type { Resolvers } from '../__generated__/resolvers-types.js';
import { reference } from '../reference.js';
import { required } from '../required.js';
import { isOverdue } from './agenda.js';
import { completeActivity } from './complete-activity.js';
import { completeActivities } from './complete-activities.js';
import { createActivity } from './create-activity.js';
import { deleteActivity } from './delete-activity.js';
import { importActivities } from './import-activities.js';
import { listActivities } from './list-activities.js';
import { reassignActivity } from './reassign-activity.js';
import { reassignActivities } from './reassign-activities.js';
import { reopenActivity } from './reopen-activity.js';
import { restoreActivity } from './restore-activity.js';
import { updateActivity } from './update-activity.js';

export const activityResolvers: Resolvers = {
  Query: {
    activity: (_parent, { id }, scope) => scope.loaders.activityById.load(id),
    activities: (_parent, args, scope) => listActivities(scope, args),
  },
  Mutation: {
    createActivity: async (_parent, { input }, scope) => {
      const id = await createActivity(scope, input);
      return { activity: await scope.loaders.activityById.load(id) };
    },
    updateActivity: async (_parent, { input }, scope) => {
      await updateActivity(scope, input);
      return { activity: await scope.loaders.activityById.load(input.id) };
    },
    completeActivity: async (_parent, { input }, scope) => {
      await completeActivity(scope, input);
      return { activity: await scope.loaders.activityById.load(input.id) };
    },
    completeActivities: (_parent, { input }, scope) => completeActivities(scope, input),
    reopenActivity: async (_parent, { input }, scope) => {
      await reopenActivity(scope, input);
      return { activity: await scope.loaders.activityById.load(input.id) };
    },
    reassignActivity: async (_parent, { input }, scope) => {
      await reassignActivity(scope, input);
      return { activity: await scope.loaders.activityById.load(input.id) };
    },
    reassignActivities: (_parent, { input }, scope) => reassignActivities(scope, input),
    deleteActivity: async (_parent, { input }, scope) => {
      await deleteActivity(scope, input);
      return { deletedId: input.id };
    },
    restoreActivity: async (_parent, { input }, scope) => {
      await restoreActivity(scope, input);
      return { activity: await scope.loaders.activityById.load(input.id) };
    },
    importActivities: (_parent, { input }, scope) => importActivities(scope, input),
  },
  Customer: {
    activities: ({ id }, args, scope) => scope.loaders.activitiesByCustomer(required(id ?? null), args),
  },
  Opportunity: {
    activities: ({ id }, args, scope) => scope.loaders.activitiesByOpportunity(id, args),
  },
  User: {
    // Whether the member of staff is seen is decided in the directory; the activities are guarded by their own rows.
    __resolveReference: ({ id }) => ({ id }),
    activities: ({ id }, args, scope) => scope.loaders.activitiesByOwner(required(id ?? null), args),
  },
  Activity: {
    __resolveReference: ({ id }, scope) => scope.loaders.activityById.load(id),
    externalIds: ({ id }, _args, scope) => scope.loaders.externalIdsByRecord.load(id),
    isOverdue: (activity, _args, scope) => isOverdue(activity, scope.now()),
    customer: ({ customerId }) => reference(customerId),
    contact: ({ contactId }) => reference(contactId),
    opportunity: ({ opportunityId }, _args, scope) =>
      opportunityId === null ? null : scope.loaders.opportunityById.load(opportunityId),
    owner: ({ ownerId }) => reference(ownerId),
    team: ({ teamId }, _args, { loaders }, info) => namedReference(loaders.teamNameById, teamId, info),
  },
};
