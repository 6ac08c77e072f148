import { inTransaction } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { DeleteContactInput } from '../__generated__/resolvers-types.js';
import { changeContact, visibleContact } from './contact-rules.js';

/** Takes a contact out of all lists, unless someone changed it in between; its external id and its rank become free. */
export async function deleteContact(scope: RequestScope, { id, expectedVersion }: DeleteContactInput): Promise<void> {
  await inTransaction(scope, async (tx) => {
    const contact = await visibleContact(tx, id);
    const changes = { deletedAt: tx.now(), externalIdLive: null, primaryOf: null };
    await changeContact(tx, contact, expectedVersion, changes, 'input');
  });
}
