import { defineSubgraph } from '../../shared/graphql/subgraph.js';
import { historyResolvers } from '../../shared/journal/history.js';
import { createLoaders } from './loaders.js';
import { CreateUsers1763740900000 } from './migrations/1763740900000-create-users.js';
import { userRecord } from './users/user.record.js';
import { userResolvers } from './users/resolvers.js';
import { CreateTeams1764200100000 } from './migrations/1764200100000-create-teams.js';
import { teamResolvers } from './teams/resolvers.js';
import { Team } from './teams/team.entity.js';
import { teamRecord } from './teams/team.record.js';
import { User } from './users/user.entity.js';

const records = [userRecord, teamRecord];

/** The staff directory. */
export const identity = defineSubgraph({
  name: 'identity',
  folder: 'subgraphs/identity',
  resolvers: [userResolvers, teamResolvers, historyResolvers(records)],
  database: { entities: [User, Team], migrations: [CreateUsers1763740900000, CreateTeams1764200100000] },
  records,
  createLoaders,
  idPrefixes: { usr: 'User', tem: 'Team' },
});
