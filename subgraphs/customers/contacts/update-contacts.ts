import { changeEach, type BulkOutcome } from '../../../shared/bulk/change-each.js';
import { placeholders } from '../../../shared/db/lookup.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { UpdateContactRowInput, UpdateContactsInput } from '../__generated__/resolvers-types.js';
import { lockCustomers } from '../living-customer.js';
import { Contact } from './contact.entity.js';
import { contactPolicy } from './contact.policy.js';
import { contactUpdate } from './update-contact.js';

/** Changes many contacts, each in its own way. */
export function updateContacts(scope: RequestScope, { contacts }: UpdateContactsInput): Promise<BulkOutcome> {
  const bulk = {
    items: contacts,
    path: 'input.contacts',
    entity: Contact,
    prepare: (row: UpdateContactRowInput) => contactUpdate(row, 'row'),
  };
  return changeEach(scope, bulk, async (tx, each) => {
    await lockCustomersOf(tx, contacts);
    await each(async (update) => {
      await update(tx);
      return 'UPDATED';
    });
  });
}

/**
 * Customers are locked before their contacts, as everywhere: two that wait for each other would both have to start anew. Not
 * those of contacts that the caller does not see, whose existence the time that it takes would tell.
 */
async function lockCustomersOf(tx: TransactionScope, contacts: readonly { id: string }[]): Promise<void> {
  const ids = contacts.map(({ id }) => id);
  const visible = contactPolicy.predicate(tx.principal, 'c');
  const rows = await tx.db.query(
    `SELECT DISTINCT c.customer_id FROM contacts c WHERE c.id IN (${placeholders(ids)}) AND ${visible.sql}`,
    [...ids, ...visible.parameters],
  );
  await lockCustomers(
    tx,
    rows.map((row) => row.customer_id as string),
  );
}
