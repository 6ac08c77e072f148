import { toDatabaseInstant } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import type { DomainEvent } from '../../../shared/events/domain-event.js';
import type { EventHandler } from '../../../shared/events/event-handler.js';
import { countEpochUp } from '../access/epochs.js';
import { Account } from './account.entity.js';
import { lockedAccount } from './find-account.js';
import { endSessionsOfAccount } from './sessions.js';

/**
 * Lets accounts follow the customers that they stand for: which one it is, as the customers subgraph decides it, and that
 * nobody signs in any more for one, or for a contact, that was erased.
 */
export const customerAccountsHandler: EventHandler = {
  name: 'customer-accounts',
  types: ['portal-link.created', 'portal-link.updated', 'customer.erased', 'contact.erased'],
  apply: async (tx, { type, subjectId, action, payload }) => {
    if (type === 'customer.erased') await endAccounts(tx, 'customer_id', subjectId);
    else if (type === 'contact.erased') await endAccounts(tx, 'contact_id', subjectId);
    else if (action !== 'DELETED') await keepLink(tx, payload.facts);
    return undefined;
  },
};

/** Tokens tell the customer, so those that were issued before end; the next ones tell it. */
async function keepLink(tx: TransactionScope, facts: DomainEvent['payload']['facts']): Promise<void> {
  const accountId = facts.accountId as string;
  const account = await lockedAccount(tx, { id: accountId, userId: null });
  if (account?.userId !== null) return;
  const customerId = facts.state === 'LINKED' ? (facts.customerId as string) : null;
  // Whose it was stays known where it stands for nobody any more, so that it is erased with them.
  const contactId = customerId === null ? account.contactId : ((facts.contactId ?? null) as string | null);
  if (customerId === account.customerId && contactId === account.contactId) return;
  await tx.changes.track(Account, [accountId]);
  await tx.db.run(
    'UPDATE accounts SET customer_id = ?, contact_id = ?, updated_at = ?, version = version + 1 WHERE id = ?',
    [customerId, contactId, toDatabaseInstant(tx.now()), accountId],
  );
  await countEpochUp(tx, accountId);
}

async function endAccounts(tx: TransactionScope, column: 'customer_id' | 'contact_id', id: string): Promise<void> {
  for (const account of await tx.db.query(`SELECT id FROM accounts WHERE ${column} = ?`, [id])) {
    await endSessionsOfAccount(tx, account.id as string);
    await countEpochUp(tx, account.id as string);
  }
}
