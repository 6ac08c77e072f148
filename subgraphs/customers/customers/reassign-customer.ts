import { teamOf } from '../../../shared/access/owner-teams.js';
import { placeholders } from '../../../shared/db/lookup.js';
import { toSnakeCase } from '../../../shared/db/entity-columns.js';
import { giveWay, inTransaction, type TransactionScope, updateVisible } from '../../../shared/db/transaction.js';
import { tableName, toDatabaseInstant } from '../../../shared/db/rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { optionalId } from '../../../shared/values/checked-id.js';
import type { ReassignCustomerInput } from '../__generated__/resolvers-types.js';
import { Consent } from '../consents/consent.entity.js';
import { Contact } from '../contacts/contact.entity.js';
import { Interaction } from '../interactions/interaction.entity.js';
import { Requirement } from '../requirements/requirement.entity.js';
import { Customer } from './customer.entity.js';
import { customerPolicy } from './customer.policy.js';
import { fewCustomers } from './few-customers.js';

/** To whom a customer goes. */
type NewAccess = Pick<Customer, 'ownerId' | 'teamId'> & Partial<Pick<Customer, 'territoryId'>>;

/** Hands a customer over to another member of staff, unless someone changed it in between; what belongs to it follows. */
export async function reassignCustomer(scope: RequestScope, input: ReassignCustomerInput): Promise<void> {
  const accessIn = checkedAccess(input);
  await inTransaction(scope, async (tx) => {
    const access = await accessIn(tx);
    await handOver(tx, input, access);
    await handOverBelow(tx, [input.id], access);
  });
}

/** Checks to whom customers are to go; answers how to complete that in a transaction. */
export function checkedAccess(
  input: Pick<ReassignCustomerInput, 'ownerId' | 'territoryId'>,
): (tx: TransactionScope) => Promise<NewAccess> {
  const ownerId = optionalId(input.ownerId ?? null, 'usr', 'input.ownerId');
  const territoryId = optionalId(input.territoryId, 'ter', 'input.territoryId');
  return async (tx) => ({
    ownerId,
    teamId: await teamOf(tx, ownerId),
    ...(territoryId === undefined ? {} : { territoryId }),
  });
}

/** Hands the customer itself over, without what belongs to it. */
export async function handOver(
  tx: TransactionScope,
  target: { id: string; expectedVersion: number },
  access: NewAccess,
): Promise<void> {
  await updateVisible(tx, Customer, customerPolicy, target, { ...access, updatedAt: toDatabaseInstant(tx.now()) });
}

/** Lets what belongs to customers follow to whom the customers go. */
export async function handOverBelow(
  tx: TransactionScope,
  customerIds: readonly string[],
  access: NewAccess,
): Promise<void> {
  const assignments = Object.keys(access).map((property) => `${toSnakeCase(property)} = ?`);
  for (const some of fewCustomers(customerIds)) {
    await giveWay(tx);
    const ofThem = `customer_id IN (${placeholders(some)})`;
    for (const entity of [Contact, Interaction, Requirement, Consent]) {
      await tx.changes.trackWhere(entity, ofThem, some);
      await tx.db.run(`UPDATE ${tableName(entity)} SET ${assignments.join(', ')} WHERE ${ofThem}`, [
        ...Object.values(access),
        ...some,
      ]);
    }
  }
}
