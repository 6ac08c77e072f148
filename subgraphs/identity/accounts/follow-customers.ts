import { toDatabaseInstant } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import type { EventHandler } from '../../../shared/events/event-handler.js';
import { countEpochUp } from '../access/epochs.js';
import { Account } from './account.entity.js';
import { endSessionsOfAccount } from './sessions.js';

/**
 * Lets accounts follow the customers that they stand for: which one it is, as the customers subgraph decides it, and that
 * nobody signs in any more for one that was erased.
 */
export const customerAccountsHandler: EventHandler = {
  name: 'customer-accounts',
  types: ['portal-link.created', 'portal-link.updated', 'customer.erased'],
  apply: async (tx, { type, subjectId, action, payload }) => {
    if (type === 'customer.erased') await endAccounts(tx, subjectId);
    else if (action !== 'DELETED' && typeof payload.facts.customerId === 'string') {
      await linkAccount(tx, payload.facts.accountId as string, payload.facts.customerId);
    }
    return undefined;
  },
};

/** Tokens tell the customer, so those that were issued before end; the next ones tell it. */
async function linkAccount(tx: TransactionScope, accountId: string, customerId: string): Promise<void> {
  await tx.changes.track(Account, [accountId]);
  const linked = await tx.db.run(
    'UPDATE accounts SET customer_id = ?, updated_at = ?, version = version + 1 ' +
      'WHERE id = ? AND user_id IS NULL AND customer_id IS NULL AND deleted_at IS NULL',
    [customerId, toDatabaseInstant(tx.now()), accountId],
  );
  if (linked > 0) await countEpochUp(tx, accountId);
}

async function endAccounts(tx: TransactionScope, customerId: string): Promise<void> {
  for (const { id } of await tx.db.query('SELECT id FROM accounts WHERE customer_id = ?', [customerId])) {
    await endSessionsOfAccount(tx, id as string);
    await countEpochUp(tx, id as string);
  }
}
