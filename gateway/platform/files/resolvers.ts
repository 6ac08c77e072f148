import type { Resolvers } from '../__generated__/resolvers-types.js';
import { completeUpload } from './complete-upload.js';
import { deleteFile } from './delete-file.js';
import { downloadUrlOf, uploadOf } from './file-addresses.js';
import { listFiles } from './list-files.js';
import { startUpload } from './start-upload.js';

export const fileResolvers: Resolvers = {
  Query: {
    file: (_parent, { id }, scope) => scope.loaders.fileById.load(id),
    files: (_parent, args, scope) => listFiles(scope, args),
  },
  Mutation: {
    startUpload: async (_parent, { input }, scope) => {
      const file = await scope.loaders.fileById.load(await startUpload(scope, input));
      return { file, upload: file && (await uploadOf(scope, file)) };
    },
    completeUpload: async (_parent, { input }, scope) => {
      await completeUpload(scope, input);
      return { file: await scope.loaders.fileById.load(input.id) };
    },
    deleteFile: async (_parent, { input }, scope) => {
      await deleteFile(scope, input);
      return { deletedId: input.id };
    },
  },
  Interaction: {
    __resolveReference: async ({ id }, scope) => ((await scope.loaders.recordIsVisible.load(id)) ? { id } : null),
    attachments: ({ id = '' }, args, scope) => scope.loaders.filesByRecord(id, args),
  },
  File: {
    __resolveReference: ({ id }, scope) => scope.loaders.fileById.load(id),
    // While uploading the column holds what was announced.
    checksum: ({ state, checksum }) => (state === 'COMPLETE' ? checksum : null),
    createdBy: ({ createdByUserId }) => (createdByUserId === null ? null : { id: createdByUserId }),
    downloadUrl: (file, _args, scope) => downloadUrlOf(scope, file),
    upload: (file, _args, scope) => uploadOf(scope, file),
  },
};
