import { inTransaction, notFound, updateVisible } from '../../../shared/db/transaction.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import type { DeleteFileInput } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { File } from './file.entity.js';
import { seenBefore } from './file.policy.js';

/** Deletes a file of a record that the caller may see, unless it changed in between. A sweep removes its content. */
export async function deleteFile(scope: Context, { id, expectedVersion }: DeleteFileInput): Promise<void> {
  if (!(await scope.loaders.fileById.load(id))) throw notFound('file', id);
  await inTransaction(scope, (tx) =>
    updateVisible(
      tx,
      File,
      seenBefore,
      { id, expectedVersion },
      { deletedAt: toDatabaseInstant(tx.now()), openSlot: null },
    ),
  );
}
