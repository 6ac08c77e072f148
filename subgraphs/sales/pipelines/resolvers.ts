import type { Resolvers } from '../__generated__/resolvers-types.js';
import { required } from '../required.js';
import { listPipelines } from './list-pipelines.js';

export const pipelineResolvers: Resolvers = {
  Query: {
    pipeline: (_parent, { id }, scope) => scope.loaders.pipelineById.load(id),
    pipelines: (_parent, args, scope) => listPipelines(scope, args),
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
