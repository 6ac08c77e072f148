import { collectFileOrphans } from '../../gateway/platform/files/collect-orphans.js';
import type { Database } from '../../shared/db/database.js';
import { toDatabaseInstant } from '../../shared/db/rows.js';

/**
 * Puts off the job that removes what no row names from the store of files. After a backup was restored that is everything
 * that was uploaded behind it, and by the time that the backup holds the job is overdue.
 */
export async function keepUnknownFiles(platform: Database, days: number): Promise<void> {
  const due = toDatabaseInstant(new Date(Date.now() + days * 24 * 3_600_000).toISOString());
  await platform.transact(Date.now() + 60_000, async (db) => {
    const { name } = collectFileOrphans;
    // A run that held the job at the point of the backup is none that could still end.
    const changed = await db.run(
      'UPDATE jobs SET next_run_at = ?, claimed_by = NULL, claimed_until = NULL WHERE name = ?',
      [due, name],
    );
    if (changed === 0) {
      await db.run('INSERT INTO jobs (name, next_run_at, runs, failures) VALUES (?, ?, 0, 0)', [name, due]);
    }
  });
}
