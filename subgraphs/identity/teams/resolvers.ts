import type { Resolvers } from '../__generated__/resolvers-types.js';
import { createTeam } from './create-team.js';
import { listTeams } from './list-teams.js';
import { renameTeam } from './rename-team.js';

export const teamResolvers: Resolvers = {
  Query: {
    team: (_parent, { id }, scope) => scope.loaders.teamById.load(id),
    teams: (_parent, args, scope) => listTeams(scope, args),
  },
  Mutation: {
    createTeam: async (_parent, { input }, scope) => {
      const id = await createTeam(scope, input);
      return { team: await scope.loaders.teamById.load(id) };
    },
    renameTeam: async (_parent, { input }, scope) => {
      await renameTeam(scope, input);
      return { team: await scope.loaders.teamById.load(input.id) };
    },
  },
  Team: { __resolveReference: ({ id }, scope) => scope.loaders.teamById.load(id) },
};
