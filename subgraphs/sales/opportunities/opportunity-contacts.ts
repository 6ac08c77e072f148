import { badInput } from '../../../shared/errors.js';
import { atMost } from '../../../shared/graphql/input-limits.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { checkedId } from '../../../shared/values/checked-id.js';
import type { OpportunityContactInput } from '../__generated__/resolvers-types.js';
import { OpportunityContact } from './opportunity-contact.entity.js';

const MOST_CONTACTS = 50;

/** Checks the persons who matter: at most 50, each at most once. Fails with `BAD_USER_INPUT`. */
export function checkedContacts(
  contacts: readonly OpportunityContactInput[] | null | undefined,
  path: string,
): readonly OpportunityContactInput[] {
  const checked = atMost(MOST_CONTACTS, contacts, path) ?? [];
  const seen = new Set<string>();
  for (const [index, { contactId }] of checked.entries()) {
    const at = `${path}.${String(index)}.contactId`;
    checkedId(contactId, 'con', at);
    if (seen.has(contactId)) throw badInput(at, 'is there twice.');
    seen.add(contactId);
  }
  return checked;
}

/** Puts these persons in place of those that the opportunity has. */
export async function replaceContacts(
  tx: TransactionScope,
  opportunityId: string,
  contacts: readonly OpportunityContactInput[],
): Promise<void> {
  await tx.db.run('DELETE FROM opportunity_contacts WHERE opportunity_id = ?', [opportunityId]);
  const rows = contacts.map(({ contactId, role }, index) => ({ opportunityId, contactId, position: index + 1, role }));
  await tx.db.insert(OpportunityContact, rows);
}
