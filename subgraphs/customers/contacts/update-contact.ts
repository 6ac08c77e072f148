import { checkedExternalIds } from '../../../shared/external-ids/checked-external-ids.js';
import { changeExternalIds } from '../../../shared/external-ids/external-ids.js';
import { inTransaction, notFound, type TransactionScope } from '../../../shared/db/transaction.js';
import { notNull } from '../../../shared/graphql/input-limits.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { UpdateContactInput } from '../__generated__/resolvers-types.js';
import { lockCustomers } from '../living-customer.js';
import { CONTACTS, replaceTags } from '../tags/carried-tags.js';
import { checkedTags } from '../tags/checked-tags.js';
import { contactFacts } from './contact-facts.js';
import { contactRecord } from './contact.record.js';
import { changeContact, demotePrimary, followInPosition, visibleContact } from './contact-rules.js';

/** Changes the facts that are given, unless someone changed the contact in between. */
export async function updateContact(scope: RequestScope, input: UpdateContactInput): Promise<void> {
  await inTransaction(scope, contactUpdate(input, 'input'));
}

/** Checks what is to be changed of a contact; answers what is left to do in a transaction. */
export function contactUpdate(
  input: Omit<UpdateContactInput, 'clientMutationId'>,
  path: string,
): (tx: TransactionScope) => Promise<void> {
  const facts = contactFacts(input, path);
  const externalIds = checkedExternalIds(input.externalIds, `${path}.externalIds`);
  const tags = input.tags === undefined ? undefined : checkedTags(input.tags ?? [], `${path}.tags`);
  const isPrimary = input.isPrimary === undefined ? undefined : notNull(input.isPrimary, `${path}.isPrimary`);
  return async (tx) => {
    const contact = await visibleContact(tx, input.id);
    const { customerId } = contact;
    // A customer that is being deleted gives its contacts' external ids away; none must take one again after that.
    if ((await lockCustomers(tx, [customerId])).size === 0) throw notFound('contact', input.id);
    if (isPrimary && contact.primaryOf === null) await demotePrimary(tx, customerId);
    const primaryOf = (isPrimary ?? contact.primaryOf !== null) ? customerId : null;
    await changeContact(tx, contact, input.expectedVersion, { ...facts, primaryOf }, path);
    await followInPosition(tx, contact.id, facts);
    if (externalIds) await changeExternalIds(tx, contactRecord, contact.id, externalIds, path);
    if (tags) await replaceTags(tx, CONTACTS, contact.id, tags, `${path}.tags`);
  };
}
