import { duplicateTranslation } from '../../../shared/db/duplicate-entry.js';
import { placeholders } from '../../../shared/db/lookup.js';
import { columnList } from '../../../shared/db/rows.js';
import { notFound, type TransactionScope } from '../../../shared/db/transaction.js';
import { contactPolicy } from '../contacts/contact.policy.js';
import { notFoundAt, ofLivingCustomer } from '../living-customer.js';
import { Interaction } from './interaction.entity.js';
import { interactionPolicy } from './interaction.policy.js';

/** Runs a write and makes a broken unique index of interactions the failure that a client understands. */
export const translatingDuplicates = duplicateTranslation(Interaction, 'interaction', {
  ux_interactions_external_id_live: { field: 'externalId', label: 'external id' },
});

/** Reads a living interaction with a living customer, if the caller may see it; fails with `NOT_FOUND`. */
export async function visibleInteraction(tx: TransactionScope, id: string): Promise<Interaction> {
  const visible = interactionPolicy.predicate(tx.principal, 'i');
  const [interaction] = await tx.db.select(
    Interaction,
    `SELECT ${columnList(Interaction, 'i')} FROM interactions i ` +
      `WHERE i.id = ? AND i.deleted_at IS NULL AND ${ofLivingCustomer('i').sql} AND ${visible.sql}`,
    [id, ...visible.parameters],
  );
  if (!interaction) throw notFound('interaction', id);
  return interaction;
}

/** The living contacts among these that the caller may see → the customer of each. */
export async function customersOfContacts(
  tx: TransactionScope,
  contactIds: readonly (string | null | undefined)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(contactIds.filter((id) => id != null))];
  if (wanted.length === 0) return new Map();
  const visible = contactPolicy.predicate(tx.principal, 'n');
  const rows = await tx.db.query(
    `SELECT n.id, n.customer_id FROM contacts n WHERE n.id IN (${placeholders(wanted)}) ` +
      `AND n.deleted_at IS NULL AND ${visible.sql}`,
    [...wanted, ...visible.parameters],
  );
  return new Map(rows.map((row) => [row.id as string, row.customer_id as string]));
}

/** Checks that a contact is one of the customer's; fails with `NOT_FOUND`. */
export function assertContactOf(
  customerId: string,
  contactId: string | null | undefined,
  customerOfContact: ReadonlyMap<string, string>,
  path: string,
): void {
  if (contactId == null || customerOfContact.get(contactId) === customerId) return;
  throw notFoundAt(path, 'contact', contactId);
}
