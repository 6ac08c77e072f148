import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { UpdateTagInput } from '../__generated__/resolvers-types.js';
import { moveCarriers } from './move-carriers.js';
import { tagFacts } from './tag-facts.js';
import { Tag } from './tag.entity.js';
import { tagPolicy } from './tag.policy.js';
import { lockTag, translatingDuplicates } from './visible-tags.js';

/** Changes what is given of a tag, and keeps it from now on; a new name carries over to all who carry the tag. */
export async function updateTag(scope: RequestScope, input: UpdateTagInput): Promise<void> {
  const facts = tagFacts(input);
  await inTransaction(scope, async (tx) => {
    const tag = await lockTag(tx, input.id);
    const changes = { ...facts, isKept: true, updatedAt: tx.now() };
    await translatingDuplicates('input', () => updateVisible(tx, Tag, tagPolicy, input, toSqlValues(Tag, changes)));
    if (facts.name !== undefined && facts.name !== tag.name) await moveCarriers(tx, tag.name, facts.name);
  });
}
