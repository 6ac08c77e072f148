import { placeholders } from '../../../shared/db/lookup.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import type { EventHandler } from '../../../shared/events/event-handler.js';
import { ofLivingCustomer } from '../living-customer.js';
import { PortalLink } from './portal-link.entity.js';

/**
 * Ends links with their contacts: whoever is deleted, erased or at another customer now acts for the customer no longer. What
 * the contact is now counts, not what the event tells, which may be about a time before the link.
 */
export const goneContactsHandler: EventHandler = {
  name: 'gone-contacts',
  types: ['contact.updated', 'contact.deleted', 'contact.erased'],
  apply: async (tx, { subjectId }) => {
    const [linked] = await tx.db.query('SELECT id FROM portal_links WHERE contact_id = ? LIMIT 1', [subjectId]);
    if (linked) await endLinksElsewhere(tx, subjectId);
    return undefined;
  },
};

async function endLinksElsewhere(tx: TransactionScope, contactId: string): Promise<void> {
  // Whoever links an account to a contact locks the contact: none comes up meanwhile.
  const [contact] = await tx.db.query(
    `SELECT t.customer_id FROM contacts t WHERE t.id = ? AND t.deleted_at IS NULL AND ${ofLivingCustomer('t').sql}${tx.db.forUpdate}`,
    [contactId],
  );
  const customerId = contact ? (contact.customer_id as string) : '';
  const condition = 'contact_id = ? AND customer_id <> ? AND deleted_at IS NULL';
  const ids = await tx.changes.trackWhere(PortalLink, condition, [contactId, customerId]);
  if (ids.length === 0) return;
  await tx.db.run(
    `UPDATE portal_links SET state = 'IN_REVIEW', reason = 'CONTACT_GONE', customer_id = NULL, contact_id = NULL, ` +
      `updated_at = ?, version = version + 1 WHERE id IN (${placeholders(ids)})`,
    [toDatabaseInstant(tx.now()), ...ids],
  );
}
