import { inTransaction, updateVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { tableName, toDatabaseInstant } from '../../../shared/db/rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { optionalId } from '../../../shared/values/checked-id.js';
import type { ReassignCustomerInput } from '../__generated__/resolvers-types.js';
import { Contact } from '../contacts/contact.entity.js';
import { Interaction } from '../interactions/interaction.entity.js';
import { Customer } from './customer.entity.js';
import { customerPolicy } from './customer.policy.js';

/** Hands a customer over to another member of staff, unless someone changed it in between; what belongs to it follows. */
export async function reassignCustomer(scope: RequestScope, input: ReassignCustomerInput): Promise<void> {
  const ownerId = optionalId(input.ownerId ?? null, 'usr', 'input.ownerId');
  await inTransaction(scope, async (tx) => {
    await updateVisible(tx, Customer, customerPolicy, input, { ownerId, updatedAt: toDatabaseInstant(tx.now()) });
    await handOverBelow(tx, input.id, ownerId);
  });
}

/** Lets what belongs to a customer follow to its new owner. */
export async function handOverBelow(tx: TransactionScope, customerId: string, ownerId: string | null): Promise<void> {
  for (const entity of [Contact, Interaction]) {
    await tx.changes.trackWhere(entity, 'customer_id = ?', [customerId]);
    await tx.db.run(`UPDATE ${tableName(entity)} SET owner_id = ? WHERE customer_id = ?`, [ownerId, customerId]);
  }
}
