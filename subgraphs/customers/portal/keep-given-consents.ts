import { columnList, toDatabaseInstant } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import type { ConsentChannel } from '../__generated__/resolvers-types.js';
import { Consent } from '../consents/consent.entity.js';
import { Customer } from '../customers/customer.entity.js';
import { accessOf } from '../living-customer.js';
import type { PortalAccount } from './portal-accounts.js';

/**
 * Adds to the ledger what somebody consented to when they signed up, now that it is known who they are. What was decided
 * since then, on the same purpose by the same means, stands as it is.
 */
export async function keepGivenConsents(
  tx: TransactionScope,
  { customerId, contactId }: { customerId: string; contactId: string | null },
  { consents }: PortalAccount,
): Promise<void> {
  const [customer] = await tx.db.select(
    Customer,
    `SELECT ${columnList(Customer, 'c')} FROM customers c WHERE c.id = ?`,
    [customerId],
  );
  if (!customer) return;
  for (const { purpose, channel, textVersion, textLanguage, decidedAt } of consents) {
    const [later] = await tx.db.query(
      `SELECT id FROM consents WHERE customer_id = ? AND purpose = ? AND channel = ? AND deleted_at IS NULL ` +
        `AND ${contactId === null ? 'contact_id IS NULL' : 'contact_id = ?'} AND decided_at >= ? LIMIT 1`,
      [customerId, purpose, channel, ...(contactId === null ? [] : [contactId]), toDatabaseInstant(decidedAt)],
    );
    if (later) continue;
    const now = tx.now();
    const consent: Consent = {
      id: tx.newId('cns'),
      customerId,
      contactId,
      purpose,
      channel: channel as ConsentChannel,
      decision: 'GIVEN',
      textVersion,
      textLanguage,
      proof: null,
      proofFileId: null,
      decidedAt,
      staffId: null,
      ...accessOf(customer),
      version: 1,
      createdAt: now,
      updatedAt: now,
      deletedAt: null,
    };
    await tx.db.insert(Consent, consent);
    tx.changes.occasion([consent.id], { verb: 'given' });
  }
}
