import { inTransaction, lockVisible, updateVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { AppError } from '../../../shared/errors.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { cleanedText } from '../../../shared/text/cleaned-text.js';
import type { LiftBlacklistInput } from '../__generated__/resolvers-types.js';
import { Customer } from '../customers/customer.entity.js';
import { customerPolicy } from '../customers/customer.policy.js';
import { blacklistingOf, storeBlacklisting } from './blacklistings.js';

/** What a customer is whom we deal with again, where nobody knows what it was before. */
const UNKNOWN_BEFORE = 'INACTIVE';

/** Says that we deal with a customer again, and why. */
export async function liftBlacklist(scope: RequestScope, input: LiftBlacklistInput): Promise<void> {
  const reason = cleanedText(input.reason, 'input.reason', { max: 1_000, multiline: true });
  await inTransaction(scope, (tx) => lift(tx, input, reason));
}

/** The same within a transaction; without a reason where its time is over. */
export async function lift(
  tx: TransactionScope,
  target: { id: string; expectedVersion?: number },
  reason: string | null,
): Promise<void> {
  const customer = await lockVisible(tx, Customer, customerPolicy, target.id);
  const before = await blacklistingOf(tx, customer.id);
  const standing = before?.liftedAt === null ? before : undefined;
  const isBlacklisted = customer.status === 'BLACKLISTED';
  const changes = {
    status: isBlacklisted ? (standing?.statusBefore ?? UNKNOWN_BEFORE) : customer.status,
    updatedAt: toDatabaseInstant(tx.now()),
  };
  const { id, expectedVersion = customer.version } = target;
  await updateVisible(tx, Customer, customerPolicy, { id, expectedVersion }, changes);
  if (!isBlacklisted && !standing) throw new AppError('CONFLICT', 'The customer is not blacklisted.', { id });
  if (!standing) return;
  const lifted = {
    endsOn: null,
    reviewOn: null,
    liftedAt: tx.now(),
    liftedById: tx.principal.userId ?? null,
    liftReason: reason,
  };
  await storeBlacklisting(tx, before, Object.assign({}, standing, lifted));
}
