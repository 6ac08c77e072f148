import { takeExternalIdsBack } from '../../../shared/external-ids/external-ids.js';
import { inTransaction } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { RestoreContactInput } from '../__generated__/resolvers-types.js';
import { restoreBelowCustomer } from '../living-customer.js';
import { translatingDuplicates } from './contact-rules.js';
import { Contact } from './contact.entity.js';
import { contactPolicy } from './contact.policy.js';
import { contactRecord } from './contact.record.js';

/** Brings a deleted contact back with its external ids, not as the primary one. */
export async function restoreContact(scope: RequestScope, { id }: RestoreContactInput): Promise<void> {
  await inTransaction(scope, async (tx) => {
    await translatingDuplicates('input', () => restoreBelowCustomer(tx, Contact, contactPolicy, id));
    await takeExternalIdsBack(tx, contactRecord, [id]);
  });
}
