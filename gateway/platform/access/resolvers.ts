import type { Resolvers } from '../__generated__/resolvers-types.js';
import { explainAccess } from './explain-access.js';
import { listAccessLog } from './list-access-log.js';

export const accessResolvers: Resolvers = {
  Query: {
    accessLog: (_parent, args, scope) => listAccessLog(scope, args),
    explainAccess: (_parent, args, scope) => explainAccess(scope, args),
  },
};
