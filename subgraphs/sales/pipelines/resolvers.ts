import type { Resolvers } from '../__generated__/resolvers-types.js';
import { required } from '../required.js';
import { createPipeline } from './create-pipeline.js';
import { listPipelines } from './list-pipelines.js';
import { updatePipeline } from './update-pipeline.js';
import { updateStage } from './update-stage.js';

export const pipelineResolvers: Resolvers = {
  Query: {
    pipeline: (_parent, { id }, scope) => scope.loaders.pipelineById.load(id),
    pipelines: (_parent, args, scope) => listPipelines(scope, args),
  },
  Mutation: {
    createPipeline: async (_parent, { input }, scope) => {
      const id = await createPipeline(scope, input);
      return { pipeline: await scope.loaders.pipelineById.load(id) };
    },
    updatePipeline: async (_parent, { input }, scope) => {
      await updatePipeline(scope, input);
      return { pipeline: await scope.loaders.pipelineById.load(input.id) };
    },
    updateStage: async (_parent, { input }, scope) => {
      await updateStage(scope, input);
      return { stage: await scope.loaders.stageById.load(input.id) };
    },
  },
  Pipeline: {
    __resolveReference: ({ id }, scope) => scope.loaders.pipelineById.load(id),
    stages: ({ id }, _args, scope) => scope.loaders.stagesByPipeline.load(id),
  },
  Stage: {
    __resolveReference: ({ id }, scope) => scope.loaders.stageById.load(id),
    order: ({ position }) => position,
    pipeline: async ({ pipelineId }, _args, scope) => required(await scope.loaders.pipelineById.load(pipelineId)),
  },
};
