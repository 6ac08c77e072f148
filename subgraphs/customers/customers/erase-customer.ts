import { columnList } from '../../../shared/db/rows.js';
import { namedValuesOf } from '../../../shared/external-ids/external-ids.js';
import { inTransaction, lockVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import { assertNoValues, checkedReason, requestErasure } from '../../../shared/privacy/request-erasure.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { EraseCustomerInput } from '../__generated__/resolvers-types.js';
import { namesOf } from '../contact-points.js';
import { Contact } from '../contacts/contact.entity.js';
import { erasable } from '../recorded.js';
import { Customer } from './customer.entity.js';
import { customerPolicy } from './customer.policy.js';

/** Erases a customer, living or deleted, with its contacts and interactions; answers the id of the erasure. */
export async function eraseCustomer(scope: RequestScope, input: EraseCustomerInput): Promise<string> {
  const { id } = input;
  const reason = checkedReason(input.reason, 'input.reason');
  return inTransaction(scope, async (tx) => {
    const customer = await lockVisible(tx, Customer, customerPolicy, id, { withDeleted: true });
    await assertNoSubsidiaries(tx, id);
    const contacts = await tx.db.select(
      Contact,
      `SELECT ${columnList(Contact, 't')} FROM contacts t WHERE t.customer_id = ?`,
      [id],
    );
    const all = [customer, ...contacts];
    const named = await namedValuesOf(
      tx.db,
      all.map((row) => row.id),
    );
    assertNoValues(reason, [customer.taxId, ...all.flatMap(namesOf), ...named], 'input.reason');
    return requestErasure(tx, 'customers', erasable, { typeName: 'Customer', id, reason });
  });
}

async function assertNoSubsidiaries(tx: TransactionScope, id: string): Promise<void> {
  const [subsidiary] = await tx.db.query(
    'SELECT id FROM customers WHERE parent_id = ? AND deleted_at IS NULL LIMIT 1',
    [id],
  );
  if (!subsidiary) return;
  throw new AppError('CONFLICT', 'The customer has subsidiaries; move or delete them first.', { id });
}
