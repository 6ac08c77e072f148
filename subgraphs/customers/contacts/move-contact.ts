import { toSnakeCase } from '../../../shared/db/entity-columns.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import { badInput } from '../../../shared/errors.js';
import { columnList } from '../../../shared/db/rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { MoveContactInput } from '../__generated__/resolvers-types.js';
import { Consent } from '../consents/consent.entity.js';
import { accessOf, lockCustomer, type CustomerAccess } from '../living-customer.js';
import { checkedTitle } from './contact-facts.js';
import { ContactPosition } from './contact-position.entity.js';
import { changeContact, demotePrimary, visibleContact } from './contact-rules.js';
import { newPosition } from './create-contact.js';

/** Ends a contact's present position and begins another one at another customer, whose access rules hold from then on. */
export async function moveContact(scope: RequestScope, input: MoveContactInput): Promise<void> {
  const title = checkedTitle(input.title, 'input.title');
  const startedOn = input.startedOn ?? scope.now().slice(0, 10);
  await inTransaction(scope, async (tx) => {
    const contact = await visibleContact(tx, input.id);
    const customer = await lockCustomer(tx, input.customerId, 'input.customerId');
    if (customer.id === contact.customerId) {
      // Where someone else has just moved the contact there, the caller hears of the stale version first.
      await changeContact(tx, contact, input.expectedVersion, {}, 'input');
      throw badInput('input.customerId', 'is the customer where the contact is already.');
    }
    if (input.isPrimary) await demotePrimary(tx, customer.id);
    const moved = {
      customerId: customer.id,
      title,
      role: input.role,
      primaryOf: input.isPrimary ? customer.id : null,
      ...accessOf(customer),
    };
    await changeContact(tx, contact, input.expectedVersion, moved, 'input');
    await takeConsentsAlong(tx, contact.id, { customerId: customer.id, ...accessOf(customer) });
    const present = await endPosition(tx, contact.id, startedOn);
    await tx.db.insert(ContactPosition, newPosition(tx, { ...moved, id: contact.id }, present.sequence + 1, startedOn));
  });
}

/** What a contact consented to stays theirs, wherever they work. */
async function takeConsentsAlong(
  tx: TransactionScope,
  contactId: string,
  place: CustomerAccess & { customerId: string },
): Promise<void> {
  await tx.changes.trackWhere(Consent, 'contact_id = ?', [contactId]);
  const assignments = Object.keys(place).map((property) => `${toSnakeCase(property)} = ?`);
  await tx.db.run(`UPDATE consents SET ${assignments.join(', ')} WHERE contact_id = ?`, [
    ...Object.values(place),
    contactId,
  ]);
}

async function endPosition(tx: TransactionScope, contactId: string, endedOn: string): Promise<ContactPosition> {
  const [present] = await tx.db.select(
    ContactPosition,
    `SELECT ${columnList(ContactPosition, 'p')} FROM contact_positions p ` +
      'WHERE p.contact_id = ? ORDER BY p.sequence DESC LIMIT 1',
    [contactId],
  );
  if (!present) throw new Error(`The contact ${contactId} has no position.`);
  if (present.startedOn !== null && endedOn < present.startedOn) {
    throw badInput('input.startedOn', `must not be before ${present.startedOn}, when the present position began.`);
  }
  await tx.db.run('UPDATE contact_positions SET ended_on = ? WHERE id = ?', [endedOn, present.id]);
  return present;
}
