import { identifiedAmong, releaseExternalIds } from '../../../shared/external-ids/external-ids.js';
import { AppError } from '../../../shared/errors.js';
import { placeholders } from '../../../shared/db/lookup.js';
import { giveWay, inTransaction, type TransactionScope, updateVisible } from '../../../shared/db/transaction.js';
import { tableName, toDatabaseInstant } from '../../../shared/db/rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { DeleteCustomerInput } from '../__generated__/resolvers-types.js';
import { Consent } from '../consents/consent.entity.js';
import { Contact } from '../contacts/contact.entity.js';
import { Interaction } from '../interactions/interaction.entity.js';
import { Requirement } from '../requirements/requirement.entity.js';
import { Customer } from './customer.entity.js';
import { customerPolicy } from './customer.policy.js';
import { fewCustomers } from './few-customers.js';

/** Takes a customer, with what belongs to it, out of all lists, unless it has subsidiaries or someone changed it in between. */
export async function deleteCustomer(scope: RequestScope, input: DeleteCustomerInput): Promise<void> {
  await inTransaction(scope, async (tx) => {
    await takeOut(tx, input);
    await takeOutBelow(tx, [input.id]);
  });
}

/** Takes the customer itself out, without what belongs to it and its ids in named systems. */
export async function takeOut(tx: TransactionScope, target: { id: string; expectedVersion: number }): Promise<void> {
  const { id } = target;
  const deletedAt = toDatabaseInstant(tx.now());
  await updateVisible(tx, Customer, customerPolicy, target, {
    deletedAt,
    updatedAt: deletedAt,
    externalIdLive: null,
    taxIdLive: null,
  });
  const [subsidiary] = await tx.db.query(
    'SELECT id FROM customers WHERE parent_id = ? AND deleted_at IS NULL LIMIT 1',
    [id],
  );
  if (subsidiary) throw new AppError('CONFLICT', 'The customer has subsidiaries; move or delete them first.', { id });
}

/** Takes what belongs to customers out with them; their ids in named systems become free. */
export async function takeOutBelow(tx: TransactionScope, customerIds: readonly string[]): Promise<void> {
  for (const some of fewCustomers(customerIds)) {
    await giveWay(tx);
    const ofThem = `customer_id IN (${placeholders(some)})`;
    await releaseExternalIds(tx, some);
    for (const entity of [Requirement, Consent]) await tx.changes.followWhere(entity, ofThem, some, 'DELETED');
    for (const entity of [Contact, Interaction]) {
      await tx.changes.followWhere(entity, ofThem, some, 'DELETED');
      await tx.db.run(`UPDATE ${tableName(entity)} SET external_id_live = NULL WHERE ${ofThem}`, some);
      await releaseExternalIds(tx, await identifiedAmong(tx, tableName(entity), `t.${ofThem}`, some));
    }
  }
}
