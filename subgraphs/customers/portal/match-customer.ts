import { placeholders } from '../../../shared/db/lookup.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { holdersOf } from '../../../shared/identities/identity-holders.js';
import type { PortalReviewReason } from '../__generated__/resolvers-types.js';

/** Whom a proved e-mail address belongs to, as far as that is beyond doubt. */
export type Match =
  | { readonly kind: 'NOBODY' }
  | { readonly kind: 'KNOWN'; readonly customerId: string; readonly contactId: string | null }
  | { readonly kind: 'DOUBTFUL'; readonly reason: PortalReviewReason };

/**
 * Finds the living customer whose own address, or whose contact's, is the proved one. It is locked until the commit. More than
 * one, one that a phone number contradicts, and one that we do not deal with, are for members of staff to look at.
 */
export async function matchCustomer(
  tx: TransactionScope,
  { emailHash, phoneHash }: { emailHash: string; phoneHash: string | undefined },
): Promise<Match> {
  const holders = await holdersOf(tx, [emailHash]);
  const ids = [...new Set(holders.map(({ customerId }) => customerId))];
  const living = await lockedStates(tx, ids);
  const [first, ...others] = [...living.keys()];
  if (first === undefined) return { kind: 'NOBODY' };
  if ([...living.values()].includes('BLACKLISTED')) return { kind: 'DOUBTFUL', reason: 'BLACKLISTED' };
  if (others.length > 0) return { kind: 'DOUBTFUL', reason: 'SEVERAL' };
  const byPhone = phoneHash === undefined ? [] : await holdersOf(tx, [phoneHash]);
  if (byPhone.length > 0 && byPhone.every(({ customerId }) => customerId !== first)) {
    return { kind: 'DOUBTFUL', reason: 'CONTRADICTION' };
  }
  const own = holders.filter(({ customerId }) => customerId === first).map(({ holderId }) => holderId);
  const contactId = own.includes(first) || own.length > 1 ? null : (own[0] ?? null);
  return { kind: 'KNOWN', customerId: first, contactId };
}

/** The statuses of those of these customers that live, none of which changes until the commit. */
async function lockedStates(tx: TransactionScope, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db.query(
    `SELECT id, status FROM customers WHERE id IN (${placeholders(ids)}) AND deleted_at IS NULL ORDER BY id${tx.db.forUpdate}`,
    ids,
  );
  return new Map(rows.map((row) => [row.id as string, row.status as string]));
}
