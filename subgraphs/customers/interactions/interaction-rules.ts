import { oneOf } from '../../../shared/db/conditions.js';
import { duplicateTranslation } from '../../../shared/db/duplicate-entry.js';
import { notFound, type TransactionScope } from '../../../shared/db/transaction.js';
import { Contact } from '../contacts/contact.entity.js';
import { contactPolicy } from '../contacts/contact.policy.js';
import { notFoundAt, visibleRows } from '../living-customer.js';
import { Interaction } from './interaction.entity.js';
import { interactionPolicy } from './interaction.policy.js';

/** Runs a write and makes a broken unique index of interactions the failure that a client understands. */
export const translatingDuplicates = duplicateTranslation(Interaction, 'interaction', {
  ux_interactions_external_id_live: { field: 'externalId', label: 'external id' },
});

/** Reads a living interaction with a living customer, if the caller may see it; fails with `NOT_FOUND`. */
export async function visibleInteraction(tx: TransactionScope, id: string): Promise<Interaction> {
  const [interaction] = await visibleRows(tx, Interaction, interactionPolicy, { sql: 't.id = ?', parameters: [id] });
  if (!interaction) throw notFound('interaction', id);
  return interaction;
}

/** The living contacts among these that the caller may see → the customer of each. */
export async function customersOfContacts(
  tx: TransactionScope,
  contactIds: readonly (string | null | undefined)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(contactIds.filter((id) => id != null))];
  const condition = oneOf('t.id', wanted);
  const contacts = condition && wanted.length > 0 ? await visibleRows(tx, Contact, contactPolicy, condition) : [];
  return new Map(contacts.map(({ id, customerId }) => [id, customerId]));
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
