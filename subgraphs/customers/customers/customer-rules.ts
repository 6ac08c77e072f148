import { badInput } from '../../../shared/errors.js';
import { duplicateTranslation } from '../../../shared/db/duplicate-entry.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { notFoundAt } from '../living-customer.js';
import { Customer } from './customer.entity.js';
import { customerPolicy } from './customer.policy.js';
import { CustomerTag } from './customer-tag.entity.js';

const DEEPEST_GROUP = 50;

/**
 * Checks that a customer, a new one where it has no id, may stand below a parent: the parent exists, the caller sees it,
 * and it does not itself stand below the customer. The chain upward is locked, so that nobody deletes the parent
 * meanwhile and two moves at once cannot close a circle between them.
 */
export async function assertParent(
  tx: TransactionScope,
  customerId: string | undefined,
  parentId: string,
  path: string,
): Promise<void> {
  const visible = customerPolicy.predicate(tx.principal, 'c');
  let [row] = await tx.db.query(
    `SELECT c.parent_id FROM customers c WHERE c.id = ? AND c.deleted_at IS NULL AND ${visible.sql}${tx.db.forUpdate}`,
    [parentId, ...visible.parameters],
  );
  if (!row) throw notFoundAt(path, 'customer', parentId);
  let above: string | null = parentId;
  for (let depth = 0; above !== null; depth += 1) {
    if (above === customerId) throw badInput(path, 'would make the customer a part of its own subsidiary.');
    if (depth === DEEPEST_GROUP) throw badInput(path, `makes the group deeper than ${String(DEEPEST_GROUP)} levels.`);
    above = (row?.parent_id ?? null) as string | null;
    if (above !== null) {
      [row] = await tx.db.query(`SELECT parent_id FROM customers WHERE id = ?${tx.db.forUpdate}`, [above]);
    }
  }
}

/** Runs a write and makes a broken unique index of customers the failure that a client understands. */
export const translatingDuplicates = duplicateTranslation(Customer, 'customer', {
  ux_customers_tax_id_live: { field: 'taxId', label: 'tax id' },
  ux_customers_external_id_live: { field: 'externalId', label: 'external id' },
});

/** Puts these tags in place of those that the customer carries. */
export async function replaceTags(tx: TransactionScope, customerId: string, tags: readonly string[]): Promise<void> {
  await tx.db.run('DELETE FROM customer_tags WHERE customer_id = ?', [customerId]);
  await tx.db.insert(
    CustomerTag,
    tags.map((tag) => ({ customerId, tag })),
  );
}
