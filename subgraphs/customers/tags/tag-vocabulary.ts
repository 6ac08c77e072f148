import { columnList, toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { UpdateTagVocabularyInput } from '../__generated__/resolvers-types.js';
import { TagVocabulary } from './tag-vocabulary.entity.js';
import { tagVocabularyPolicy } from './tag.policy.js';

/** The rules that the company uses tags by, for who may know them. */
export async function findTagVocabulary({ db, principal }: RequestScope): Promise<TagVocabulary | null> {
  const { sql, parameters } = tagVocabularyPolicy.predicate(principal, 'r');
  const [rules] = await db.select(
    TagVocabulary,
    `SELECT ${columnList(TagVocabulary, 'r')} FROM tag_vocabularies r WHERE ${sql}`,
    parameters,
  );
  return rules ?? null;
}

/** Says whether a tag may be used that nobody has made before. */
export async function updateTagVocabulary(scope: RequestScope, input: UpdateTagVocabularyInput): Promise<void> {
  await inTransaction(scope, (tx) => {
    const changes = { isOpen: input.isOpen, updatedAt: tx.now() };
    return updateVisible(tx, TagVocabulary, tagVocabularyPolicy, input, toSqlValues(TagVocabulary, changes));
  });
}
