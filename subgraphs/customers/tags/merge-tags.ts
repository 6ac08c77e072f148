import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { badInput } from '../../../shared/errors.js';
import { atMost } from '../../../shared/graphql/input-limits.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { MergeTagsInput } from '../__generated__/resolvers-types.js';
import { removeTag } from './delete-tag.js';
import { moveCarriers } from './move-carriers.js';
import { Tag } from './tag.entity.js';
import { tagPolicy } from './tag.policy.js';
import { lockTag } from './visible-tags.js';

const MOST_MERGED = 20;

/** Makes several tags one: whoever carries one of the others carries this one from now on, and the others are gone. */
export async function mergeTags(scope: RequestScope, input: MergeTagsInput): Promise<void> {
  const fromIds = [...new Set(atMost(MOST_MERGED, input.fromIds, 'input.fromIds'))].sort();
  if (fromIds.length === 0) throw badInput('input.fromIds', 'must name at least one tag.');
  if (fromIds.includes(input.id)) throw badInput('input.fromIds', 'must not hold the tag that the others become.');
  await inTransaction(scope, async (tx) => {
    const into = await lockTag(tx, input.id);
    const changes = { isKept: true, updatedAt: tx.now() };
    await updateVisible(tx, Tag, tagPolicy, input, toSqlValues(Tag, changes));
    for (const id of fromIds) await mergeOne(tx, id, into.name);
  });
}

async function mergeOne(tx: TransactionScope, id: string, into: string): Promise<void> {
  const tag = await lockTag(tx, id);
  await moveCarriers(tx, tag.name, into);
  await removeTag(tx, tag, tag.version);
}
