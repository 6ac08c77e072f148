import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { optionalId } from '../../../shared/values/checked-id.js';
import type { ReassignCustomerInput } from '../__generated__/resolvers-types.js';
import { Customer } from './customer.entity.js';
import { customerPolicy } from './customer.policy.js';

/** Hands a customer over to another member of staff, unless someone changed it in between; what belongs to it follows. */
export async function reassignCustomer(scope: RequestScope, input: ReassignCustomerInput): Promise<void> {
  const ownerId = optionalId(input.ownerId ?? null, 'usr', 'input.ownerId');
  await inTransaction(scope, async (tx) => {
    await updateVisible(tx, Customer, customerPolicy, input, { ownerId, updatedAt: toDatabaseInstant(tx.now()) });
    await tx.db.run('UPDATE contacts SET owner_id = ? WHERE customer_id = ?', [ownerId, input.id]);
    await tx.db.run('UPDATE interactions SET owner_id = ? WHERE customer_id = ?', [ownerId, input.id]);
  });
}
