import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { allOf } from '../../../shared/db/conditions.js';
import { duplicateTranslation } from '../../../shared/db/duplicate-entry.js';
import { columnList } from '../../../shared/db/rows.js';
import { notFound, type TransactionScope } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { contactPolicy } from '../contacts/contact.policy.js';
import { customerPolicy } from '../customers/customer.policy.js';
import { Tag } from './tag.entity.js';
import { tagPolicy } from './tag.policy.js';

/** Runs a write and makes a broken unique index of tags the failure that a client understands. */
export const translatingDuplicates = duplicateTranslation(Tag, 'tag', {
  ux_tags_name_live: { field: 'name', label: 'name' },
});

/**
 * The living tags that a caller may see: those that were made on purpose, and of the others those that a customer or a
 * contact carries whom the caller sees. What somebody calls a customer of theirs is nobody else's business.
 */
export function visibleTags({ principal }: Pick<RequestScope, 'principal'>, alias: string): SqlCondition {
  const customers = customerPolicy.predicate(principal, 'c');
  const contacts = contactPolicy.predicate(principal, 'n');
  const carried =
    'EXISTS (SELECT 1 FROM customer_tags g JOIN customers c ON c.id = g.customer_id ' +
    `WHERE g.tag = ${alias}.name_live AND c.deleted_at IS NULL AND ${customers.sql}) ` +
    'OR EXISTS (SELECT 1 FROM contact_tags g JOIN contacts n ON n.id = g.contact_id JOIN customers d ON d.id = n.customer_id ' +
    `WHERE g.tag = ${alias}.name_live AND n.deleted_at IS NULL AND d.deleted_at IS NULL AND ${contacts.sql})`;
  return allOf({ sql: `${alias}.deleted_at IS NULL`, parameters: [] }, tagPolicy.predicate(principal, alias), {
    sql: `(${alias}.is_kept = 1 OR ${carried})`,
    parameters: [...customers.parameters, ...contacts.parameters],
  });
}

/** One tag that the caller may see, locked until the commit; fails with `NOT_FOUND`. */
export async function lockTag(tx: TransactionScope, id: string): Promise<Tag> {
  const visible = visibleTags(tx, 't');
  const [tag] = await tx.db.select(
    Tag,
    `SELECT ${columnList(Tag, 't')} FROM tags t WHERE t.id = ? AND ${visible.sql}${tx.db.forUpdate}`,
    [id, ...visible.parameters],
  );
  if (!tag) throw notFound(tagPolicy.label, id);
  return tag;
}
