import { releaseExternalIds } from '../../../shared/external-ids/external-ids.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { DeleteContactInput } from '../__generated__/resolvers-types.js';
import { changeContact, visibleContact } from './contact-rules.js';

/** Takes a contact out of all lists, unless someone changed it in between; its external ids and its rank become free. */
export async function deleteContact(scope: RequestScope, input: DeleteContactInput): Promise<void> {
  await inTransaction(scope, (tx) => takeOut(tx, input, 'input'));
}

/** The same within a transaction. */
export async function takeOut(
  tx: TransactionScope,
  { id, expectedVersion }: { id: string; expectedVersion: number },
  path: string,
): Promise<void> {
  const contact = await visibleContact(tx, id);
  const changes = { deletedAt: tx.now(), externalIdLive: null, primaryOf: null };
  await changeContact(tx, contact, expectedVersion, changes, path);
  await releaseExternalIds(tx, [id]);
}
