import { teamOf } from '../../../shared/access/owner-teams.js';
import { toSnakeCase } from '../../../shared/db/entity-columns.js';
import { inTransaction, updateVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { tableName, toDatabaseInstant } from '../../../shared/db/rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { optionalId } from '../../../shared/values/checked-id.js';
import type { ReassignCustomerInput } from '../__generated__/resolvers-types.js';
import { Consent } from '../consents/consent.entity.js';
import { Contact } from '../contacts/contact.entity.js';
import { Interaction } from '../interactions/interaction.entity.js';
import { Customer } from './customer.entity.js';
import { customerPolicy } from './customer.policy.js';

/** Hands a customer over to another member of staff, unless someone changed it in between; what belongs to it follows. */
export async function reassignCustomer(scope: RequestScope, input: ReassignCustomerInput): Promise<void> {
  const ownerId = optionalId(input.ownerId ?? null, 'usr', 'input.ownerId');
  const territoryId = optionalId(input.territoryId, 'ter', 'input.territoryId');
  await inTransaction(scope, async (tx) => {
    const access = {
      ownerId,
      teamId: await teamOf(tx, ownerId),
      ...(territoryId === undefined ? {} : { territoryId }),
    };
    await updateVisible(tx, Customer, customerPolicy, input, { ...access, updatedAt: toDatabaseInstant(tx.now()) });
    await handOverBelow(tx, input.id, access);
  });
}

/** Lets what belongs to a customer follow to whom the customer goes. */
export async function handOverBelow(
  tx: TransactionScope,
  customerId: string,
  access: Pick<Customer, 'ownerId' | 'teamId'> & Partial<Pick<Customer, 'territoryId'>>,
): Promise<void> {
  const assignments = Object.keys(access).map((property) => `${toSnakeCase(property)} = ?`);
  for (const entity of [Contact, Interaction, Consent]) {
    await tx.changes.trackWhere(entity, 'customer_id = ?', [customerId]);
    await tx.db.run(`UPDATE ${tableName(entity)} SET ${assignments.join(', ')} WHERE customer_id = ?`, [
      ...Object.values(access),
      customerId,
    ]);
  }
}
