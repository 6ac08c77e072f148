import type { Resolvers } from '../__generated__/resolvers-types.js';
import { changesCursor, listChanges, type ChangedRecordFacts } from './list-changes.js';

export const changeResolvers: Resolvers = {
  Query: {
    changes: (_parent, args, scope) => listChanges(scope, args),
    changesCursor: (_parent, { type }, scope) => changesCursor(scope, type),
  },
  ChangedRecord: {
    record: (change, _args, scope) =>
      change.isRemoved ? null : scope.loaders.changedRecord.load(change as ChangedRecordFacts),
  },
};
