import { toDatabaseInstant, toInstant } from '../../../shared/db/rows.js';
import { sweep } from '../../../shared/jobs/sweep.js';
import type { JobDefinition } from '../../../shared/jobs/job.js';
import { later } from '../../../shared/values/later.js';
import { File } from '../files/file.entity.js';
import type { PlatformServices } from '../services.js';

const KEPT = 30 * 24 * 3_600_000;

/** Forgets imports that ended long ago, with their files. */
export const purgeImports: JobDefinition<PlatformServices> = {
  name: 'purge-imports',
  description: 'Forgets imports, with their files, that ended more than 30 days ago.',
  everyMs: 3_600_000,
  run: (scope) =>
    sweep(scope, {
      table: 'import_jobs',
      columns: 'id',
      due: (now) => ({
        sql: 'finished_at <= ?',
        parameters: [toDatabaseInstant(later(toInstant(now), -KEPT))],
      }),
      order: 'finished_at, id',
      index: 'ix_import_jobs_finished_at',
      // It stays due; the run goes on to the others.
      failed: (_tx, _row, error) => {
        throw error;
      },
      handle: async (tx, row) => {
        const id = row.id as string;
        const files = await tx.changes.trackWhere(File, 'record_id = ? AND deleted_at IS NULL', [id]);
        for (const file of files) {
          await tx.db.run('UPDATE files SET deleted_at = ?, version = version + 1 WHERE id = ?', [
            toDatabaseInstant(tx.now()),
            file,
          ]);
        }
        for (const table of ['import_progress', 'import_jobs']) {
          await tx.db.run(`DELETE FROM ${table} WHERE id = ?`, [id]);
        }
      },
    }),
};
