import { BatchIds, importSystem, withIdsApart } from '../../../shared/external-ids/batch-ids.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import { changedFacts, withoutNulls } from '../../../shared/import-rows/changed-facts.js';
import { importRows, type ImportInput, type RowOutcome } from '../../../shared/import-rows/import-rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { ImportContactRowInput } from '../__generated__/resolvers-types.js';
import { lockCustomers, lockedCustomer, type LockedCustomer } from '../living-customer.js';
import { addTags, CONTACTS, replaceTags, tagsOf, type TagPair } from '../tags/carried-tags.js';
import { checkedTags } from '../tags/checked-tags.js';
import { contactFacts, listRankOf } from './contact-facts.js';
import { ContactPosition } from './contact-position.entity.js';
import { changeContact, demote, followInPosition, translatingDuplicates } from './contact-rules.js';
import { Contact } from './contact.entity.js';
import { contactRecord } from './contact.record.js';
import { newContact, newPosition } from './create-contact.js';
import { readKnownContacts, type KnownContacts, type PreparedContact } from './known-contacts.js';

/** Imports contacts; each row succeeds or is refused on its own. */
export function importContacts(scope: RequestScope, input: ImportInput<ImportContactRowInput>) {
  const system = importSystem(input);
  return importRows(scope, input, {
    prepare: (given: ImportContactRowInput): PreparedContact => {
      const { row, ids } = withIdsApart(given, system);
      return {
        customerId: row.customerId,
        facts: contactFacts(withoutNulls(row), 'row'),
        ids,
        isPrimary: row.isPrimary ?? undefined,
        tags: row.tags == null ? undefined : checkedTags(row.tags, 'row.tags'),
      };
    },
    store: (tx, rows) => storeContacts(tx, rows, input.onDuplicate, system),
  });
}

/** The batch so far: what is known, and what waits to be inserted in one statement. */
interface Batch {
  tx: TransactionScope;
  known: KnownContacts;
  ids: BatchIds;
  created: Contact[];
  tags: TagPair[];
}

async function storeContacts(
  tx: TransactionScope,
  rows: readonly PreparedContact[],
  onDuplicate: ImportInput<never>['onDuplicate'],
  system: string | undefined,
): Promise<RowOutcome[]> {
  const locked = await lockCustomers(
    tx,
    rows.map(({ customerId }) => customerId),
  );
  const placed = rows.map((row) => ({ row, customer: lockedCustomer(locked, row.customerId, 'row.customerId') }));
  const ids = new BatchIds(tx, contactRecord, system, rows);
  const batch: Batch = { tx, known: await readKnownContacts(tx, rows, ids), ids, created: [], tags: [] };
  const outcomes: RowOutcome[] = [];
  for (const { row, customer } of placed) {
    const existing = onDuplicate === 'CREATE' ? undefined : batch.known.find(row);
    if (!existing) outcomes.push(await create(batch, row, customer));
    else if (onDuplicate === 'SKIP') outcomes.push({ status: 'SKIPPED', id: existing.id });
    else outcomes.push(await update(batch, existing, row));
  }
  await flush(batch);
  return outcomes;
}

async function create(batch: Batch, row: PreparedContact, customer: LockedCustomer): Promise<RowOutcome> {
  const isPrimary = row.isPrimary ?? false;
  if (isPrimary) await makeRoom(batch, customer.id);
  const contact = newContact(batch.tx, customer, row.facts, isPrimary);
  batch.created.push(contact);
  batch.ids.add(contact.id, row.ids);
  batch.tags.push(...(row.tags ?? []).map((tag) => ({ id: contact.id, tag })));
  batch.known.add(contact);
  return { status: 'CREATED', id: contact.id };
}

async function update(batch: Batch, existing: Contact, row: PreparedContact): Promise<RowOutcome> {
  const { id, customerId } = existing;
  if (customerId !== row.customerId) {
    const message = 'row.customerId: the contact with this external id is at another customer; move it there first.';
    throw new AppError('CONFLICT', message, { id, field: 'row.customerId' });
  }
  const primaryOf = (row.isPrimary ?? existing.primaryOf !== null) ? customerId : null;
  const changes = changedFacts(existing, { ...row.facts, primaryOf });
  // A row that an earlier one of this batch created has to be in the table before it can be changed.
  await flush(batch);
  const tagsChanged = row.tags !== undefined && !(await hasTags(batch.tx, id, row.tags));
  const isSame = Object.keys(changes).length === 0 && !tagsChanged && !batch.ids.differ(id, row.ids);
  if (isSame) return { status: 'UNCHANGED', id };
  if (changes.primaryOf != null) await makeRoom(batch, customerId);
  await changeContact(batch.tx, existing, existing.version, changes, 'row');
  await followInPosition(batch.tx, id, changes);
  await batch.ids.change(id, row.ids);
  if (row.tags && tagsChanged) await replaceTags(batch.tx, CONTACTS, id, row.tags, 'row.tags');
  Object.assign(existing, changes, { version: existing.version + 1 });
  batch.known.add(existing);
  return { status: 'UPDATED', id };
}

/** Makes the customer's primary contact, stored or about to be, one of the others. */
async function makeRoom({ tx, known, created }: Batch, customerId: string): Promise<void> {
  const primary = known.primaryOf(customerId);
  if (!primary) return;
  primary.primaryOf = null;
  primary.listRank = listRankOf(primary);
  if (created.includes(primary)) return;
  await demote(tx, primary);
  primary.version += 1;
}

async function hasTags(tx: TransactionScope, contactId: string, tags: readonly string[]): Promise<boolean> {
  const present = (await tagsOf(tx.db, CONTACTS, [contactId])).get(contactId) ?? [];
  return JSON.stringify([...present].sort()) === JSON.stringify(tags);
}

async function flush({ tx, ids, created, tags }: Batch): Promise<void> {
  const contacts = created.splice(0);
  await translatingDuplicates('row', () => tx.db.insert(Contact, contacts));
  await ids.flush();
  await tx.db.insert(
    ContactPosition,
    contacts.map((contact) => newPosition(tx, contact, 1, null)),
  );
  await addTags(tx, CONTACTS, tags.splice(0), 'row.tags');
}
