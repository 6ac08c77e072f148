import { namedReference } from '../../../shared/directory/known-names.js';
import type { Resolvers } from '../__generated__/resolvers-types.js';
import { moneyOf } from '../money.js';
import { reference } from '../reference.js';
import { required } from '../required.js';
import { changeOpportunityStage } from './change-opportunity-stage.js';
import { changeOpportunityStages } from './change-opportunity-stages.js';
import { createOpportunity } from './create-opportunity.js';
import { deleteOpportunity } from './delete-opportunity.js';
import { importOpportunities } from './import-opportunities.js';
import { listOpportunities } from './list-opportunities.js';
import { reassignOpportunity } from './reassign-opportunity.js';
import { reassignOpportunities } from './reassign-opportunities.js';
import { restoreOpportunity } from './restore-opportunity.js';
import { updateOpportunity } from './update-opportunity.js';
import type { OpportunityPage } from './total-amounts.js';

export const opportunityResolvers: Resolvers = {
  Query: {
    opportunity: (_parent, { id }, scope) => scope.loaders.opportunityById.load(id),
    opportunities: (_parent, args, scope) => listOpportunities(scope, args),
  },
  Mutation: {
    createOpportunity: async (_parent, { input }, scope) => {
      const id = await createOpportunity(scope, input);
      return { opportunity: await scope.loaders.opportunityById.load(id) };
    },
    updateOpportunity: async (_parent, { input }, scope) => {
      await updateOpportunity(scope, input);
      return { opportunity: await scope.loaders.opportunityById.load(input.id) };
    },
    changeOpportunityStage: async (_parent, { input }, scope) => {
      await changeOpportunityStage(scope, input);
      return { opportunity: await scope.loaders.opportunityById.load(input.id) };
    },
    changeOpportunityStages: (_parent, { input }, scope) => changeOpportunityStages(scope, input),
    reassignOpportunity: async (_parent, { input }, scope) => {
      await reassignOpportunity(scope, input);
      return { opportunity: await scope.loaders.opportunityById.load(input.id) };
    },
    reassignOpportunities: (_parent, { input }, scope) => reassignOpportunities(scope, input),
    deleteOpportunity: async (_parent, { input }, scope) => {
      await deleteOpportunity(scope, input);
      return { deletedId: input.id };
    },
    restoreOpportunity: async (_parent, { input }, scope) => {
      await restoreOpportunity(scope, input);
      return { opportunity: await scope.loaders.opportunityById.load(input.id) };
    },
    importOpportunities: (_parent, { input }, scope) => importOpportunities(scope, input),
  },
  Customer: {
    // Whether the customer itself is seen is decided where customers live; the opportunities are guarded by their own rows.
    __resolveReference: ({ id }) => ({ id }),
    opportunities: ({ id }, args, scope) => scope.loaders.opportunitiesByCustomer(required(id ?? null), args),
  },
  Opportunity: {
    __resolveReference: ({ id }, scope) => scope.loaders.opportunityById.load(id),
    externalIds: ({ id }, _args, scope) => scope.loaders.externalIdsByRecord.load(id),
    customer: ({ customerId }) => ({ id: customerId }),
    pipeline: async ({ pipelineId }, _args, scope) => required(await scope.loaders.pipelineById.load(pipelineId)),
    stage: async ({ stageId }, _args, scope) => required(await scope.loaders.stageById.load(stageId)),
    probability: async ({ stageId }, _args, scope) => required(await scope.loaders.stageById.load(stageId)).probability,
    amount: ({ amount, currency }) => moneyOf(amount, currency),
    owner: ({ ownerId }) => reference(ownerId),
    team: ({ teamId }, _args, { loaders }, info) => namedReference(loaders.teamNameById, teamId, info),
    lineItems: ({ id }, _args, scope) => scope.loaders.lineItemsByOpportunity.load(id),
    contacts: ({ id }, _args, scope) => scope.loaders.contactsByOpportunity.load(id),
    stageHistory: ({ id }, args, scope) => scope.loaders.stageHistoryByOpportunity(id, args),
  },
  OpportunityConnection: {
    totalAmounts: (page) => (page as OpportunityPage).sumAmounts(),
  },
  OpportunityLineItem: {
    product: ({ productId }, _args, scope) => scope.loaders.productById.load(productId),
    unitPrice: ({ unitPriceAmount: amount, unitPriceCurrency: currency }) => ({ amount, currency }),
    lineTotal: ({ quantity, unitPriceAmount, unitPriceCurrency: currency }) => ({
      amount: quantity * unitPriceAmount,
      currency,
    }),
  },
  OpportunityContact: {
    contact: ({ contactId }) => ({ id: contactId }),
  },
  OpportunityStageChange: {
    fromStage: ({ fromStageId }, _args, scope) =>
      fromStageId === null ? null : scope.loaders.stageById.load(fromStageId),
    toStage: async ({ toStageId }, _args, scope) => required(await scope.loaders.stageById.load(toStageId)),
    fromAmount: ({ fromAmount, fromCurrency }) => moneyOf(fromAmount, fromCurrency),
    toAmount: ({ toAmount, toCurrency }) => moneyOf(toAmount, toCurrency),
    fromOwner: ({ fromOwnerId }) => reference(fromOwnerId),
    toOwner: ({ toOwnerId }) => reference(toOwnerId),
    changedBy: ({ changedById }) => reference(changedById),
  },
};
