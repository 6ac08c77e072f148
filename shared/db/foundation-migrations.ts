import { CreateAccessLog1764800000000 } from '../access-log/migrations/1764800000000-create-access-log.js';
import { CreatePublishedFeeds1763740715000 } from '../events/migrations/1763740715000-create-published-feeds.js';
import { AddFeedEpochs1763740720000 } from '../events/migrations/1763740720000-add-feed-epochs.js';
import { CreateJobs1763740710000 } from '../jobs/migrations/1763740710000-create-jobs.js';
import { CreateJournal1763740700000 } from '../journal/migrations/1763740700000-create-journal.js';
import { CreateErasures1763740719000 } from '../privacy/migrations/1763740719000-create-erasures.js';
import type { DatabaseContents } from './open-database.js';

/** The tables that every subgraph's database has beside its own. */
export const foundationMigrations: DatabaseContents['migrations'] = [
  CreateJournal1763740700000,
  CreateJobs1763740710000,
  CreatePublishedFeeds1763740715000,
  CreateErasures1763740719000,
  AddFeedEpochs1763740720000,
  CreateAccessLog1764800000000,
];
