import { checkedExternalIds } from '../../../shared/external-ids/checked-external-ids.js';
import { addExternalIds, idsOfNew } from '../../../shared/external-ids/external-ids.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { CreateContactInput } from '../__generated__/resolvers-types.js';
import { accessOf, lockCustomer, type LockedCustomer } from '../living-customer.js';
import { addTags, CONTACTS } from '../tags/carried-tags.js';
import { checkedTags } from '../tags/checked-tags.js';
import { contactFacts, listRankOf, type ContactFacts } from './contact-facts.js';
import { ContactPosition } from './contact-position.entity.js';
import { demotePrimary, translatingDuplicates } from './contact-rules.js';
import { Contact } from './contact.entity.js';
import { contactRecord } from './contact.record.js';

/** Creates a contact at a customer, with its first position; answers its id. */
export async function createContact(scope: RequestScope, input: CreateContactInput): Promise<string> {
  const facts = contactFacts(input, 'input');
  const externalIds = checkedExternalIds(input.externalIds, 'input.externalIds');
  const tags = checkedTags(input.tags ?? [], 'input.tags');
  return inTransaction(scope, async (tx) => {
    const customer = await lockCustomer(tx, input.customerId, 'input.customerId');
    const contact = newContact(tx, customer, facts, input.isPrimary);
    if (input.isPrimary) await demotePrimary(tx, customer.id);
    await translatingDuplicates('input', () => tx.db.insert(Contact, contact));
    await tx.db.insert(ContactPosition, newPosition(tx, contact, 1, input.startedOn ?? null));
    await addExternalIds(tx, contactRecord, idsOfNew(contact.id, externalIds), 'input');
    const pairs = tags.map((tag) => ({ id: contact.id, tag }));
    await addTags(tx, CONTACTS, pairs, 'input.tags');
    return contact.id;
  });
}

/** A new row with its defaults; the access columns are the customer's. */
export function newContact(
  tx: TransactionScope,
  customer: LockedCustomer,
  facts: ContactFacts,
  isPrimary: boolean,
): Contact {
  const now = tx.now();
  const named = { name: '', nameSort: '', namePinyin: '', primaryOf: isPrimary ? customer.id : null, ...facts };
  return {
    externalId: null,
    externalIdLive: null,
    title: null,
    role: 'OTHER',
    phones: [],
    emails: [],
    wechatId: null,
    ...named,
    listRank: listRankOf(named),
    id: tx.newId('con'),
    customerId: customer.id,
    ...accessOf(customer),
    version: 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
}

/** The position that a contact begins with its present title and role at its present customer. */
export function newPosition(
  tx: TransactionScope,
  { id, customerId, title, role }: Pick<Contact, 'id' | 'customerId' | 'title' | 'role'>,
  sequence: number,
  startedOn: string | null,
): ContactPosition {
  return { id: tx.newId('pos'), contactId: id, sequence, customerId, title, role, startedOn, endedOn: null };
}
