import { columnList, toDatabaseInstant, toInstant } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import type { JobDefinition, JobScope } from '../../../shared/jobs/job.js';
import { sweep } from '../../../shared/jobs/sweep.js';
import type { PlatformServices } from '../services.js';
import { storeKeys, type FileStore } from './file-store.js';
import { File } from './file.entity.js';
import { seenBefore } from './file.policy.js';
import { presentParts } from './present-parts.js';
import { assertAlone } from './store-marks.js';

/** Milliseconds that an upload may stay open. */
const PATIENCE = 24 * 3_600_000;
const AT_ONCE = 100;

/** Gives up uploads that nobody completed, and removes what deleted files have in the store. */
export const removeDeletedFiles: JobDefinition<PlatformServices> = {
  name: 'remove-deleted-files',
  description: 'Gives up uploads that are open for more than a day, and removes the contents of deleted files.',
  everyMs: 5 * 60_000,
  run: async (scope) => (await giveUpUploads(scope)) + (await removeContents(scope)),
};

function giveUpUploads(scope: JobScope): Promise<number> {
  return sweep(scope, {
    table: 'files',
    columns: 'id, version',
    due: (now) => ({
      sql: "state = 'UPLOADING' AND deleted_at IS NULL AND created_at < ?",
      parameters: [toDatabaseInstant(new Date(Date.parse(toInstant(now)) - PATIENCE).toISOString())],
    }),
    order: 'created_at, id',
    index: 'ix_files_state',
    handle: (tx, { id, version }) =>
      updateVisible(
        tx,
        File,
        seenBefore,
        { id: String(id), expectedVersion: Number(version) },
        { deletedAt: toDatabaseInstant(tx.now()), openSlot: null },
      ),
    failed: async (_tx, _row, error) => {
      throw error as Error;
    },
  });
}

/** The row goes last, so that a crash in between leaves something to begin again with. */
export async function removeContents(scope: JobScope<PlatformServices>): Promise<number> {
  await assertAlone(scope);
  let removed = 0;
  for (;;) {
    const files = await scope.db.select(
      File,
      `SELECT ${columnList(File, 'f')} FROM files f WHERE f.deleted_at IS NOT NULL ` +
        `ORDER BY f.deleted_at, f.id LIMIT ${String(AT_ONCE)}`,
    );
    for (const file of files) {
      if (scope.signal.aborted) return removed;
      await removeObjects(scope.services.files.store, file);
      await inTransaction(scope, ({ db }) => db.run('DELETE FROM files WHERE id = ?', [file.id]));
      removed += 1;
    }
    if (files.length < AT_ONCE) return removed;
  }
}

async function removeObjects(store: FileStore, { id, contentKey }: File): Promise<void> {
  for (const number of await presentParts(store, id)) await store.remove(storeKeys.part(id, number));
  if (contentKey !== null) await store.remove(storeKeys.content(contentKey));
}
