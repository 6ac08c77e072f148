import { namedValuesOf } from '../../../shared/external-ids/external-ids.js';
import { inTransaction, lockVisible } from '../../../shared/db/transaction.js';
import { assertNoValues, checkedReason, requestErasure } from '../../../shared/privacy/request-erasure.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { EraseContactInput } from '../__generated__/resolvers-types.js';
import { namesOf } from '../contact-points.js';
import { erasable } from '../recorded.js';
import { Contact } from './contact.entity.js';
import { contactPolicy } from './contact.policy.js';

/** Erases a contact, living or deleted, with what was said with them; answers the id of the erasure. */
export async function eraseContact(scope: RequestScope, input: EraseContactInput): Promise<string> {
  const { id } = input;
  const reason = checkedReason(input.reason, 'input.reason');
  return inTransaction(scope, async (tx) => {
    const contact = await lockVisible(tx, Contact, contactPolicy, id, { withDeleted: true });
    // Whoever records an interaction locks the customer: then none is added meanwhile.
    await tx.db.query(`SELECT id FROM customers WHERE id = ?${tx.db.forUpdate}`, [contact.customerId]);
    assertNoValues(reason, [...namesOf(contact), ...(await namedValuesOf(tx.db, [id]))], 'input.reason');
    return requestErasure(tx, 'customers', erasable, { typeName: 'Contact', id, reason });
  });
}
