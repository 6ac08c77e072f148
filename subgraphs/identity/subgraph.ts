import { defineSubgraph } from '../../shared/graphql/subgraph.js';
import { historyResolvers } from '../../shared/journal/history.js';
import { createLoaders } from './loaders.js';
import { CreateUsers1763740900000 } from './migrations/1763740900000-create-users.js';
import { userRecord } from './users/user.record.js';
import { userResolvers } from './users/resolvers.js';
import { User } from './users/user.entity.js';

const records = [userRecord];

/** The staff directory. */
export const identity = defineSubgraph({
  name: 'identity',
  folder: 'subgraphs/identity',
  resolvers: [userResolvers, historyResolvers(records)],
  database: { entities: [User], migrations: [CreateUsers1763740900000] },
  records,
  createLoaders,
  idPrefixes: { usr: 'User' },
});
