import { inTransaction } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { RestoreContactInput } from '../__generated__/resolvers-types.js';
import { restoreBelowCustomer } from '../living-customer.js';
import { translatingDuplicates } from './contact-rules.js';
import { Contact } from './contact.entity.js';
import { contactPolicy } from './contact.policy.js';

/** Brings a deleted contact back with its external id, not as the primary one. */
export async function restoreContact(scope: RequestScope, { id }: RestoreContactInput): Promise<void> {
  await inTransaction(scope, (tx) =>
    translatingDuplicates('input', () => restoreBelowCustomer(tx, Contact, contactPolicy, id)),
  );
}
