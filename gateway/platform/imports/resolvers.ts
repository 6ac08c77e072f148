import { translate } from '../../../shared/text/messages/translate.js';
import type { Resolvers } from '../__generated__/resolvers-types.js';
import { cancelImport } from './cancel-import.js';
import { startImport } from './start-import.js';
import { listImportJobs } from './visible-imports.js';

export const importResolvers: Resolvers = {
  Query: {
    importJob: (_parent, { id }, scope) => scope.loaders.importJobById.load(id),
    importJobs: (_parent, args, scope) => listImportJobs(scope, args),
  },
  Mutation: {
    startImport: async (_parent, { input }, scope) => ({
      importJob: await scope.loaders.importJobById.load(await startImport(scope, input)),
    }),
    cancelImport: async (_parent, { input }, scope) => {
      await cancelImport(scope, input.id);
      scope.loaders.importJobById.clear(input.id);
      return { importJob: await scope.loaders.importJobById.load(input.id) };
    },
  },
  ImportJob: {
    __resolveReference: ({ id }, scope) => scope.loaders.importJobById.load(id),
    counts: ({ id }, _args, scope) => scope.loaders.importCounts.load(id),
    errorMessage: (job, _args, scope) => job.errorMessage && translate(job.errorMessage, scope.language ?? 'en'),
    file: ({ fileId }, _args, scope) => scope.loaders.fileById.load(fileId),
    report: ({ reportId }, _args, scope) => (reportId === null ? null : scope.loaders.fileById.load(reportId)),
    createdBy: ({ createdByUserId }) => (createdByUserId === null ? null : { id: createdByUserId }),
  },
};
