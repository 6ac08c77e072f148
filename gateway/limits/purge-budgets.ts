import { placeholders } from '../../shared/db/lookup.js';
import { inTransaction } from '../../shared/db/transaction.js';
import type { JobDefinition } from '../../shared/jobs/job.js';

/** A budget that nobody has touched for so long is whole again, whatever it was. */
const FULL_AFTER = 86_400_000;
const BATCH = 1_000;

/** Forgets the budgets of callers who have not called for a day; as absent they count as whole, which they are. */
export const purgeBudgets: JobDefinition = {
  name: 'purge-budgets',
  description: 'Forgets what callers have spent who have not called for a day.',
  everyMs: 3_600_000,
  run: async (scope) => {
    const before = Date.parse(scope.now()) - FULL_AFTER;
    for (let total = 0; ;) {
      const deleted = await inTransaction(scope, async ({ db }) => {
        const rows = await db.query(
          `SELECT caller FROM budgets WHERE at_ms < ? ORDER BY at_ms LIMIT ${String(BATCH)}`,
          [before],
        );
        if (rows.length === 0) return 0;
        const callers = rows.map(({ caller }) => caller as string);
        return db.run(`DELETE FROM budgets WHERE at_ms < ? AND caller IN (${placeholders(callers)})`, [
          before,
          ...callers,
        ]);
      });
      total += deleted;
      if (deleted < BATCH || scope.signal.aborted) return total;
    }
  },
};
