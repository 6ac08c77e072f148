import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { DeleteTagInput } from '../__generated__/resolvers-types.js';
import { forgetTags } from './known-tags.js';
import { countCarriers, moveCarriers } from './move-carriers.js';
import { Tag } from './tag.entity.js';
import { tagPolicy } from './tag.policy.js';
import { lockTag } from './visible-tags.js';

/** Deletes a tag that nobody carries; by force it is taken from whoever does. */
export async function deleteTag(scope: RequestScope, input: DeleteTagInput): Promise<void> {
  await inTransaction(scope, async (tx) => {
    const tag = await lockTag(tx, input.id);
    await removeTag(tx, tag, input.expectedVersion);
    if (input.isForced) {
      await moveCarriers(tx, tag.name, null);
      return;
    }
    const carriers = await countCarriers(tx, tag.name);
    if (carriers === 0) return;
    const message = `${String(carriers)} customers and contacts carry the tag; take it from them, or delete it by force.`;
    throw new AppError('CONFLICT', message, { id: tag.id, carriers });
  });
}

/** Takes a tag out of all lists, unless someone changed it in between; its name becomes free. */
export async function removeTag(tx: TransactionScope, { id, isKept }: Tag, expectedVersion: number): Promise<void> {
  const now = tx.now();
  const changes = { nameLive: null, updatedAt: now, deletedAt: now };
  await updateVisible(tx, Tag, tagPolicy, { id, expectedVersion }, toSqlValues(Tag, changes));
  if (!isKept) await forgetTags(tx, [id]);
}
