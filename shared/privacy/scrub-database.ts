import { placeholders } from '../db/lookup.js';
import { inTransaction } from '../db/transaction.js';
import type { JobDefinition } from '../jobs/job.js';

const AT_ONCE = 5_000;

/** Removes what erasing has left behind in the file of a SQLite database. */
export const scrubDatabase: JobDefinition = {
  name: 'scrub-database',
  description: 'Removes from the file of a SQLite database what is left in it of erased values.',
  // Writes wait meanwhile, so once a day; an operator may start it at a quiet hour.
  everyMs: 24 * 3_600_000,
  run: async (scope) => {
    const rows = await scope.db.query(
      `SELECT record_id FROM erased_records WHERE is_scrubbed = 0 LIMIT ${String(AT_ONCE)}`,
    );
    if (rows.length === 0) return 0;
    const ids = rows.map(({ record_id: id }) => id as string);
    await scope.database.scrub();
    await inTransaction(scope, ({ db }) =>
      db.run(`UPDATE erased_records SET is_scrubbed = 1 WHERE record_id IN (${placeholders(ids)})`, ids),
    );
    return ids.length;
  },
};
