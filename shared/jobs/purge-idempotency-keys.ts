import { placeholders } from '../db/lookup.js';
import { toDatabaseInstant } from '../db/rows.js';
import { inTransaction } from '../db/transaction.js';
import type { JobDefinition, JobScope } from './job.js';

const DAY = 86_400_000;
const KEPT = 7 * DAY;
const BATCH = 1_000;

/** Forgets by which keys mutations were sent more than seven days ago. */
export const purgeIdempotencyKeys: JobDefinition = {
  name: 'purge-idempotency-keys',
  description: 'Forgets the idempotency keys of mutations that are more than seven days old.',
  everyMs: 3_600_000,
  run: async (scope) => {
    let total = 0;
    for (;;) {
      const deleted = await deleteBatch(scope);
      total += deleted;
      if (deleted < BATCH || scope.signal.aborted) return total;
    }
  },
};

/** In two statements, because MySQL and MariaDB take no LIMIT in the subquery of a DELETE. */
function deleteBatch(scope: JobScope): Promise<number> {
  const before = toDatabaseInstant(new Date(Date.parse(scope.now()) - KEPT).toISOString());
  return inTransaction(scope, async ({ db }) => {
    const rows = await db.query(
      `SELECT key_hash FROM idempotency_keys WHERE created_at < ? ORDER BY created_at LIMIT ${String(BATCH)}`,
      [before],
    );
    if (rows.length === 0) return 0;
    const keys = rows.map((row) => row.key_hash as string);
    return db.run(`DELETE FROM idempotency_keys WHERE key_hash IN (${placeholders(keys)})`, keys);
  });
}
