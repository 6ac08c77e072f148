import { allOf, oneOf } from '../../../shared/db/conditions.js';
import type { BatchIds, RowIds } from '../../../shared/external-ids/batch-ids.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { visibleRows } from '../living-customer.js';
import type { ContactFacts } from './contact-facts.js';
import { Contact } from './contact.entity.js';
import { contactPolicy } from './contact.policy.js';

/** A row of an import that has been checked, before the database has its say. */
export interface PreparedContact {
  customerId: string;
  facts: ContactFacts;
  ids: RowIds;
  isPrimary: boolean | undefined;
  tags: readonly string[] | undefined;
}

/** The contacts that rows of a batch may stand for, and those that the batch itself has made. */
export interface KnownContacts {
  /** By external id, else by name at the same customer. */
  find(row: PreparedContact): Contact | undefined;
  primaryOf(customerId: string): Contact | undefined;
  /** Takes a new contact in, or one whose facts have changed. */
  add(contact: Contact): void;
}

/** Reads them all, in one statement per key. */
export async function readKnownContacts(
  tx: TransactionScope,
  rows: readonly PreparedContact[],
  ids: BatchIds,
): Promise<KnownContacts> {
  const known = knownContacts(ids);
  const customerIds = [...new Set(rows.map(({ customerId }) => customerId))];
  const withPrimary = rows.filter(({ isPrimary }) => isPrimary).map(({ customerId }) => customerId);
  const names = rows.map(({ facts }) => facts.nameSort ?? '');
  const conditions = [
    ids.condition('t'),
    allOf(oneOf('t.customer_id', customerIds), oneOf('t.name_sort', [...new Set(names)])),
    oneOf('t.primary_of', [...new Set(withPrimary)]),
  ];
  const found: Contact[] = [];
  for (const condition of conditions) {
    if (condition?.parameters.length) found.push(...(await visibleRows(tx, Contact, contactPolicy, condition)));
  }
  await ids.load(found);
  for (const contact of found) known.add(contact);
  return known;
}

function knownContacts(ids: BatchIds): KnownContacts {
  const byId = new Map<string, Contact>();
  const byExternalId = new Map<string, Contact>();
  const byName = new Map<string, Contact>();
  const primaries = new Map<string, Contact>();
  return {
    add: (contact) => {
      // One object per contact, by whichever key it was found, so that a change shows under all of them.
      const same = byId.get(contact.id) ?? contact;
      byId.set(same.id, same);
      const key = ids.keyOf(same);
      if (key !== null) byExternalId.set(key, same);
      byName.set(`${same.customerId} ${same.nameSort}`, same);
      if (same.primaryOf !== null) primaries.set(same.primaryOf, same);
    },
    find: ({ customerId, facts: { nameSort }, ids: given }) => {
      const identified = given.key === null ? undefined : byExternalId.get(given.key);
      if (identified) return identified;
      const namesake = byName.get(`${customerId} ${nameSort ?? ''}`);
      if (!namesake || namesake.nameSort !== nameSort) return undefined;
      return ids.contradicts(namesake, given) ? undefined : namesake;
    },
    primaryOf: (customerId) => {
      const contact = primaries.get(customerId);
      return contact?.primaryOf === customerId ? contact : undefined;
    },
  };
}
