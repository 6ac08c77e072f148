import { placeholders } from '../../../shared/db/lookup.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { holdersOf, type IdentityHolder } from '../../../shared/identities/identity-holders.js';
import type { PortalReviewReason } from '../__generated__/resolvers-types.js';

/** Customers that are kept of those that a phone number has found. */
const MOST = 20;

/** Whom a proved e-mail address belongs to, as far as that is beyond doubt. */
export type Match =
  | { readonly kind: 'NOBODY' }
  | { readonly kind: 'KNOWN'; readonly customerId: string }
  | { readonly kind: 'DOUBTFUL'; readonly reason: PortalReviewReason; readonly foundByPhone: string[] };

/** Customers that live, by their ids. */
type Statuses = ReadonlyMap<string, string>;

/**
 * Finds the living customer whose own address is the proved one; it is locked until the commit. A phone number is no more than
 * said, so it gives access to nothing: it can only be a reason why members of staff have to look at it.
 */
export async function matchCustomer(
  tx: TransactionScope,
  { emailHash, phoneHash }: { emailHash: string; phoneHash: string | undefined },
): Promise<Match> {
  const holders = await holdersOf(tx, [emailHash]);
  const byAddress = await statusesOf(tx, customersOf(holders), tx.db.forUpdate);
  const byPhone = await statusesOf(tx, customersOf(await holdersOf(tx, phoneHash === undefined ? [] : [phoneHash])));
  const reason = reasonToDoubt(holders, byAddress, byPhone);
  if (reason !== undefined) return { kind: 'DOUBTFUL', reason, foundByPhone: [...byPhone.keys()].slice(0, MOST) };
  const [customerId] = byAddress.keys();
  return customerId === undefined ? { kind: 'NOBODY' } : { kind: 'KNOWN', customerId };
}

/** The gravest reason why it is not certain whom the address belongs to. */
function reasonToDoubt(
  holders: readonly IdentityHolder[],
  byAddress: Statuses,
  byPhone: Statuses,
): PortalReviewReason | undefined {
  if ([...byAddress.values(), ...byPhone.values()].includes('BLACKLISTED')) return 'BLACKLISTED';
  if (byAddress.size > 1) return 'SEVERAL';
  const [customerId] = byAddress.keys();
  if (customerId === undefined) return byPhone.size > 0 ? 'PHONE' : undefined;
  if (byPhone.size > 0 && !byPhone.has(customerId)) return 'CONTRADICTION';
  return holders.some(({ holderId }) => holderId === customerId) ? undefined : 'CONTACT';
}

function customersOf(holders: readonly IdentityHolder[]): string[] {
  return [...new Set(holders.map(({ customerId }) => customerId))];
}

/** The statuses of those of these customers that live; with a lock none of them changes until the commit. */
async function statusesOf(tx: TransactionScope, ids: readonly string[], lock = ''): Promise<Statuses> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db.query(
    `SELECT id, status FROM customers WHERE id IN (${placeholders(ids)}) AND deleted_at IS NULL ORDER BY id${lock}`,
    ids,
  );
  return new Map(rows.map((row) => [row.id as string, row.status as string]));
}
