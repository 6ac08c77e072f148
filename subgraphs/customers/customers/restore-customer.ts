import { identifiedAmong, takeExternalIdsBack } from '../../../shared/external-ids/external-ids.js';
import { inTransaction, notFound, type TransactionScope } from '../../../shared/db/transaction.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { notErased } from '../../../shared/privacy/erase-records.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { RestoreCustomerInput } from '../__generated__/resolvers-types.js';
import { contactRecord } from '../contacts/contact.record.js';
import { translatingDuplicates as translatingContactDuplicates } from '../contacts/contact-rules.js';
import { translatingDuplicates as translatingInteractionDuplicates } from '../interactions/interaction-rules.js';
import { interactionRecord } from '../interactions/interaction.record.js';
import { translatingDuplicates } from './customer-rules.js';
import { Consent } from '../consents/consent.entity.js';
import { Contact } from '../contacts/contact.entity.js';
import { Interaction } from '../interactions/interaction.entity.js';
import { Requirement } from '../requirements/requirement.entity.js';
import { Customer } from './customer.entity.js';
import { customerPolicy } from './customer.policy.js';
import { customerRecord } from './customer.record.js';

/** Brings a deleted customer back with its business keys; a parent that is gone is forgotten. */
export async function restoreCustomer(scope: RequestScope, { id }: RestoreCustomerInput): Promise<void> {
  await inTransaction(scope, async (tx) => {
    await tx.changes.track(Customer, [id]);
    const visible = customerPolicy.predicate(tx.principal, 'customers');
    const restored = await translatingDuplicates('input', () =>
      tx.db.run(
        'UPDATE customers SET deleted_at = NULL, external_id_live = external_id, tax_id_live = tax_id, ' +
          `updated_at = ?, version = version + 1 WHERE id = ? AND deleted_at IS NOT NULL AND ${visible.sql} ` +
          `AND ${notErased('customers.id')}`,
        [toDatabaseInstant(tx.now()), id, ...visible.parameters],
      ),
    );
    if (restored === 0) throw notFound('deleted customer', id);
    await takeExternalIdsBack(tx, customerRecord, [id]);
    await bringBackBelow(tx, id);
    await forgetDeletedParent(tx, id);
  });
}

/** The parent is locked, so that nobody deletes it once it has this subsidiary again. */
async function forgetDeletedParent(tx: TransactionScope, id: string): Promise<void> {
  const [customer] = await tx.db.query('SELECT parent_id FROM customers WHERE id = ?', [id]);
  const parentId = (customer?.parent_id ?? null) as string | null;
  if (parentId === null) return;
  const [parent] = await tx.db.query(`SELECT id FROM customers WHERE id = ? AND deleted_at IS NULL${tx.db.forUpdate}`, [
    parentId,
  ]);
  if (!parent) await tx.db.run('UPDATE customers SET parent_id = NULL WHERE id = ?', [id]);
}

/** What belongs to the customer and was not itself deleted lives again, with the external ids that it had. */
async function bringBackBelow(tx: TransactionScope, customerId: string): Promise<void> {
  for (const entity of [Contact, Interaction, Requirement, Consent]) {
    await tx.changes.followWhere(entity, 'customer_id = ?', [customerId], 'RESTORED');
  }
  const sql = (table: string) =>
    `UPDATE ${table} SET external_id_live = external_id WHERE customer_id = ? AND deleted_at IS NULL`;
  await translatingContactDuplicates('input', () => tx.db.run(sql('contacts'), [customerId]));
  await translatingInteractionDuplicates('input', () => tx.db.run(sql('interactions'), [customerId]));
  const below = (table: string) =>
    identifiedAmong(tx, table, 't.customer_id = ? AND t.deleted_at IS NULL', [customerId]);
  await takeExternalIdsBack(tx, contactRecord, await below('contacts'));
  await takeExternalIdsBack(tx, interactionRecord, await below('interactions'));
}
