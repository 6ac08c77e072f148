import type { JobDefinition } from '../../../shared/jobs/job.js';
import { sweep } from '../../../shared/jobs/sweep.js';
import { lift } from './lift-blacklist.js';

const MINUTE = 60_000;

/** Lifts blacklistings after their last day. Those of deleted customers wait until these are restored. */
export const liftEndedBlacklistings: JobDefinition = {
  name: 'lift-ended-blacklistings',
  description: 'Gives customers whose blacklisting has ended the status that they had before.',
  everyMs: 15 * MINUTE,
  run: (scope) =>
    sweep(scope, {
      table: 'blacklistings',
      columns: 'customer_id',
      due: (now) => ({
        sql: 'ends_on < ? AND (SELECT c.deleted_at FROM customers c WHERE c.id = customer_id) IS NULL',
        parameters: [now.slice(0, 10)],
      }),
      order: 'ends_on, customer_id',
      index: 'ix_blacklistings_ends_on',
      handle: (tx, { customer_id: id }) => lift(tx, { id: id as string }, null),
      // It stays due: there is nothing that could be put off.
      failed: (_tx, _row, error) => {
        throw error;
      },
    }),
};
