import type { Resolvers } from './__generated__/resolvers-types.js';
import { listDeadLetters, replayDeadLetter } from './events/dead-letters.js';
import { listEventHandlers, rebuildProjection } from './events/event-handlers.js';
import { listJobs } from './jobs/list-jobs.js';
import { runJob } from './jobs/run-job.js';
import { release } from './release.js';

export const platformResolvers: Resolvers = {
  Query: {
    release: () => release,
    eventHandlers: (_parent, _args, scope) => listEventHandlers(scope),
    deadLetters: (_parent, args, scope) => listDeadLetters(scope, args),
    jobs: (_parent, _args, scope) => listJobs(scope),
  },
  Mutation: {
    replayDeadLetter: async (_parent, { input }, scope) => ({ replayedId: await replayDeadLetter(scope, input) }),
    rebuildProjection: async (_parent, { input }, scope) => ({ handler: await rebuildProjection(scope, input) }),
    runJob: async (_parent, { input }, scope) => ({ job: await runJob(scope, input) }),
  },
};
