import { duplicateTranslation } from '../../../shared/db/duplicate-entry.js';
import { columnList, toDatabaseInstant } from '../../../shared/db/rows.js';
import { notFound, type TransactionScope } from '../../../shared/db/transaction.js';
import { ofLivingCustomer } from '../living-customer.js';
import { listRankOf } from './contact-facts.js';
import { Contact } from './contact.entity.js';
import { contactPolicy } from './contact.policy.js';

/** Runs a write and makes a broken unique index of contacts the failure that a client understands. */
export const translatingDuplicates = duplicateTranslation(Contact, 'contact', {
  ux_contacts_external_id_live: { field: 'externalId', label: 'external id' },
});

/** Reads a living contact of a living customer, if the caller may see it; fails with `NOT_FOUND`. */
export async function visibleContact(tx: TransactionScope, id: string): Promise<Contact> {
  const visible = contactPolicy.predicate(tx.principal, 'n');
  const [contact] = await tx.db.select(
    Contact,
    `SELECT ${columnList(Contact, 'n')} FROM contacts n ` +
      `WHERE n.id = ? AND n.deleted_at IS NULL AND ${ofLivingCustomer('n').sql} AND ${visible.sql}`,
    [id, ...visible.parameters],
  );
  if (!contact) throw notFound('contact', id);
  return contact;
}

/**
 * Makes room for another primary contact of a customer. The caller has locked the customer, so that two contacts do not
 * become primary at once.
 */
export async function demotePrimary(tx: TransactionScope, customerId: string): Promise<void> {
  const [primary] = await tx.db.query(
    `SELECT n.id, n.name_sort FROM contacts n WHERE n.primary_of = ?${tx.db.forUpdate}`,
    [customerId],
  );
  if (primary) await demote(tx, { id: primary.id as string, nameSort: primary.name_sort as string });
}

/** Makes a primary contact one of the others. */
export async function demote(tx: TransactionScope, { id, nameSort }: Pick<Contact, 'id' | 'nameSort'>): Promise<void> {
  await tx.db.run(
    'UPDATE contacts SET primary_of = NULL, list_rank = ?, updated_at = ?, version = version + 1 WHERE id = ?',
    [listRankOf({ nameSort, primaryOf: null }), toDatabaseInstant(tx.now()), id],
  );
}
