import DataLoader from 'dataloader';
import { childConnections } from '../../../shared/db/connection-query.js';
import { byIdLoader, placeholders } from '../../../shared/db/lookup.js';
import { columnList } from '../../../shared/db/rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { ofLivingCustomer } from '../living-customer.js';
import { ContactPosition } from './contact-position.entity.js';
import { Contact } from './contact.entity.js';
import { contactPolicy } from './contact.policy.js';
import { customerContactsQuery } from './list-contacts.js';

/** Loaders of contacts, of those of a customer, and of their positions. */
export function contactLoaders(scope: RequestScope) {
  return {
    contactById: byIdLoader(scope, Contact, contactPolicy, ofLivingCustomer),
    contactsByCustomer: childConnections(scope, customerContactsQuery(scope)),
    positionsByContact: new DataLoader((ids: readonly string[]) => positionsOf(scope, ids), { maxBatchSize: 1_000 }),
  };
}

async function positionsOf(scope: RequestScope, contactIds: readonly string[]): Promise<ContactPosition[][]> {
  const rows = await scope.db.select(
    ContactPosition,
    `SELECT ${columnList(ContactPosition, 'p')} FROM contact_positions p ` +
      `WHERE p.contact_id IN (${placeholders(contactIds)}) ORDER BY p.sequence DESC`,
    contactIds,
  );
  const byContact = new Map<string, ContactPosition[]>(contactIds.map((id) => [id, []]));
  for (const row of rows) byContact.get(row.contactId)?.push(row);
  return contactIds.map((id) => byContact.get(id) ?? []);
}
