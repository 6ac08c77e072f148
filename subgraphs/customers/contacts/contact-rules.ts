import { duplicateTranslation } from '../../../shared/db/duplicate-entry.js';
import { toDatabaseInstant, toSqlValues } from '../../../shared/db/rows.js';
import { notFound, updateVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { visibleRows } from '../living-customer.js';
import { listRankOf } from './contact-facts.js';
import { Contact } from './contact.entity.js';
import { contactPolicy } from './contact.policy.js';

/** Runs a write and makes a broken unique index of contacts the failure that a client understands. */
export const translatingDuplicates = duplicateTranslation(Contact, 'contact', {
  ux_contacts_external_id_live: { field: 'externalId', label: 'external id' },
  ux_contacts_primary_of: { field: 'isPrimary', label: 'rank at the customer' },
});

/** Reads a living contact of a living customer, if the caller may see it; fails with `NOT_FOUND`. */
export async function visibleContact(tx: TransactionScope, id: string): Promise<Contact> {
  const [contact] = await visibleRows(tx, Contact, contactPolicy, { sql: 't.id = ?', parameters: [id] });
  if (!contact) throw notFound('contact', id);
  return contact;
}

/** No row has it: the first version is 1. */
const NO_VERSION = 0;

/**
 * Changes a contact that was read in this transaction, unless it is not, or no longer is, of the expected version; its
 * place in lists follows. What was read is written back in part, so a row that changed since must not be hit.
 */
export async function changeContact(
  tx: TransactionScope,
  read: Contact,
  expectedVersion: number,
  changes: Partial<Contact>,
  path: string,
): Promise<void> {
  const target = { id: read.id, expectedVersion: expectedVersion === read.version ? expectedVersion : NO_VERSION };
  const { nameSort = read.nameSort, primaryOf = read.primaryOf } = changes;
  const listRank = listRankOf({ nameSort, primaryOf });
  const values = toSqlValues(Contact, { ...changes, listRank, updatedAt: tx.now() });
  await translatingDuplicates(path, () => updateVisible(tx, Contact, contactPolicy, target, values));
}

/** Lets a contact's present position follow the title and the role where these are among the changes. */
export async function followInPosition(
  tx: TransactionScope,
  contactId: string,
  { title, role }: Partial<Pick<Contact, 'title' | 'role'>>,
): Promise<void> {
  const changes = Object.entries({ title, role }).filter(([, value]) => value !== undefined);
  if (changes.length === 0) return;
  await tx.db.run(
    `UPDATE contact_positions SET ${changes.map(([column]) => `${column} = ?`).join(', ')} ` +
      'WHERE contact_id = ? AND ended_on IS NULL',
    [...changes.map(([, value]) => value ?? null), contactId],
  );
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
  await tx.changes.track(Contact, [id]);
  await tx.db.run(
    'UPDATE contacts SET primary_of = NULL, list_rank = ?, updated_at = ?, version = version + 1 WHERE id = ?',
    [listRankOf({ nameSort, primaryOf: null }), toDatabaseInstant(tx.now()), id],
  );
}
