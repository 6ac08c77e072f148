import { AppError } from '../../../shared/errors.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import { tableName, toDatabaseInstant } from '../../../shared/db/rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { DeleteCustomerInput } from '../__generated__/resolvers-types.js';
import { Consent } from '../consents/consent.entity.js';
import { Contact } from '../contacts/contact.entity.js';
import { Interaction } from '../interactions/interaction.entity.js';
import { Customer } from './customer.entity.js';
import { customerPolicy } from './customer.policy.js';

/** Takes a customer, with what belongs to it, out of all lists, unless it has subsidiaries or someone changed it in between. */
export async function deleteCustomer(scope: RequestScope, input: DeleteCustomerInput): Promise<void> {
  await inTransaction(scope, async (tx) => {
    const deletedAt = toDatabaseInstant(tx.now());
    await updateVisible(tx, Customer, customerPolicy, input, {
      deletedAt,
      updatedAt: deletedAt,
      externalIdLive: null,
      taxIdLive: null,
    });
    await tx.changes.followWhere(Consent, 'customer_id = ?', [input.id], 'DELETED');
    for (const entity of [Contact, Interaction]) {
      await tx.changes.followWhere(entity, 'customer_id = ?', [input.id], 'DELETED');
      await tx.db.run(`UPDATE ${tableName(entity)} SET external_id_live = NULL WHERE customer_id = ?`, [input.id]);
    }
    const [subsidiary] = await tx.db.query(
      'SELECT id FROM customers WHERE parent_id = ? AND deleted_at IS NULL LIMIT 1',
      [input.id],
    );
    if (subsidiary) {
      throw new AppError('CONFLICT', 'The customer has subsidiaries; move or delete them first.', { id: input.id });
    }
  });
}
