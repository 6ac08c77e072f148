import { placeholders } from '../../../shared/db/lookup.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { inTransaction } from '../../../shared/db/transaction.js';
import { later } from '../../../shared/values/later.js';
import { withoutKey } from '../accounts/without-key.js';
import type { Context } from '../context.js';

/** Milliseconds within which a further use is not noted. */
const PRECISION = 30_000;
const MOST_AT_ONCE = 1_000;

/** Notes that apps are in use, which is no change of theirs; answers of how many that was news. */
export async function noteAppUses(scope: Context, clientIds: readonly string[]): Promise<number> {
  const ids = [...new Set(clientIds)].slice(0, MOST_AT_ONCE);
  const now = scope.now();
  const stale = toDatabaseInstant(later(now, -PRECISION));
  const due = `id IN (${placeholders(ids)}) AND (last_used_at IS NULL OR last_used_at < ?)`;
  if (ids.length === 0) return 0;
  // Mostly there is nothing to write, and no writer to wait for.
  const rows = await scope.db.query(`SELECT id FROM api_clients WHERE ${due}`, [...ids, stale]);
  if (rows.length === 0) return 0;
  return inTransaction(withoutKey(scope), ({ db }) =>
    db.run(`UPDATE api_clients SET last_used_at = ? WHERE ${due}`, [toDatabaseInstant(now), ...ids, stale]),
  );
}
