import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { inTransaction, notFound } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import type { Context } from '../context.js';

/** Ends an import that the caller may see: at once where it waits, after the batch under way where it runs. */
export async function cancelImport(scope: Context, id: string): Promise<void> {
  if (!(await scope.loaders.importJobById.load(id))) throw notFound('import', id);
  await inTransaction(scope, async (tx) => {
    const [row] = await tx.db.query(`SELECT state FROM import_jobs WHERE id = ?${tx.db.forUpdate}`, [id]);
    const state = row?.state as string;
    if (state === 'WAITING') {
      await tx.db.run("UPDATE import_jobs SET state = 'CANCELLED', finished_at = ? WHERE id = ?", [
        toDatabaseInstant(tx.now()),
        id,
      ]);
    } else if (state === 'RUNNING' || state === 'CANCELLING') {
      await tx.db.run("UPDATE import_jobs SET state = 'CANCELLING' WHERE id = ?", [id]);
      await tx.db.run('UPDATE import_progress SET due_at = NULL WHERE id = ?', [id]);
    } else {
      throw new AppError('CONFLICT', 'The import has ended.', { id });
    }
    return id;
  });
}
