import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { CreateTagInput } from '../__generated__/resolvers-types.js';
import { newTag } from './known-tags.js';
import { tagFacts } from './tag-facts.js';
import { Tag } from './tag.entity.js';
import { tagPolicy } from './tag.policy.js';
import { translatingDuplicates } from './visible-tags.js';

/** Makes a tag, or keeps the one of this name that came by its use; answers its id. */
export async function createTag(scope: RequestScope, input: CreateTagInput): Promise<string> {
  const { name = '', ...facts } = tagFacts(input);
  return inTransaction(scope, async (tx) => {
    const [known] = await tx.db.query(`SELECT id, version, is_kept FROM tags WHERE name_live = ?${tx.db.forUpdate}`, [
      name,
    ]);
    if (known?.is_kept) {
      throw new AppError('DUPLICATE', 'input.name: another tag has this name.', { field: 'input.name' });
    }
    if (known) {
      const target = { id: known.id as string, expectedVersion: Number(known.version) };
      const changes = { ...facts, isKept: true, updatedAt: tx.now() };
      await updateVisible(tx, Tag, tagPolicy, target, toSqlValues(Tag, changes));
      return target.id;
    }
    const defaults = { colour: null, description: null, isForCustomers: true, isForContacts: true };
    const tag = newTag(tx, name, { ...defaults, ...facts, isKept: true });
    await translatingDuplicates('input', () => tx.db.insert(Tag, tag));
    return tag.id;
  });
}
