import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { inTransaction, updateVisible } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { ReplaceContactDatesInput, ReplaceCustomerDatesInput } from '../__generated__/resolvers-types.js';
import { changeContact, visibleContact } from '../contacts/contact-rules.js';
import { Customer } from '../customers/customer.entity.js';
import { customerPolicy } from '../customers/customer.policy.js';
import { checkedDates } from './checked-dates.js';
import { storeDates } from './important-dates.js';

/** Puts days in place of those that a customer had, unless someone changed it in between. */
export async function replaceCustomerDates(scope: RequestScope, input: ReplaceCustomerDatesInput): Promise<void> {
  const dates = checkedDates(input.dates, 'input.dates');
  await inTransaction(scope, async (tx) => {
    await updateVisible(tx, Customer, customerPolicy, input, { updatedAt: toDatabaseInstant(tx.now()) });
    await storeDates(tx, 'customer_id', input.id, dates);
  });
}

/** Puts days in place of those that a contact had, unless someone changed it in between. */
export async function replaceContactDates(scope: RequestScope, input: ReplaceContactDatesInput): Promise<void> {
  const dates = checkedDates(input.dates, 'input.dates');
  await inTransaction(scope, async (tx) => {
    await changeContact(tx, await visibleContact(tx, input.id), input.expectedVersion, {}, 'input');
    await storeDates(tx, 'contact_id', input.id, dates);
  });
}
