import { inTransaction, lockVisible, updateVisible } from '../../../shared/db/transaction.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { badInput } from '../../../shared/errors.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { cleanedText } from '../../../shared/text/cleaned-text.js';
import type { BlacklistCustomerInput } from '../__generated__/resolvers-types.js';
import { Customer } from '../customers/customer.entity.js';
import { customerPolicy } from '../customers/customer.policy.js';
import { blacklistingOf, storeBlacklisting } from './blacklistings.js';

/** Says that we do not deal with a customer, and why; said again it replaces what was said before. */
export async function blacklistCustomer(scope: RequestScope, input: BlacklistCustomerInput): Promise<void> {
  const facts = checkedFacts(input, scope.now().slice(0, 10));
  await inTransaction(scope, async (tx) => {
    const { status } = await lockVisible(tx, Customer, customerPolicy, input.id);
    const changes = { status: 'BLACKLISTED', updatedAt: toDatabaseInstant(tx.now()) } as const;
    await updateVisible(tx, Customer, customerPolicy, input, changes);
    const before = await blacklistingOf(tx, input.id);
    const standing = before?.liftedAt === null ? before : undefined;
    await storeBlacklisting(tx, before, {
      ...facts,
      customerId: input.id,
      staffId: tx.principal.userId ?? null,
      blacklistedAt: standing?.blacklistedAt ?? tx.now(),
      statusBefore: standing ? standing.statusBefore : status === 'BLACKLISTED' ? null : status,
      liftedAt: null,
      liftedById: null,
      liftReason: null,
    });
  });
}

function checkedFacts({ reason, endsOn = null, reviewOn = null }: BlacklistCustomerInput, today: string) {
  if (endsOn !== null && endsOn < today) throw badInput('input.endsOn', 'must not be before today.');
  if (reviewOn !== null && reviewOn < today) throw badInput('input.reviewOn', 'must not be before today.');
  if (endsOn !== null && reviewOn !== null && reviewOn > endsOn) {
    throw badInput('input.reviewOn', 'must not be after endsOn.');
  }
  return { reason: cleanedText(reason, 'input.reason', { max: 1_000, multiline: true }), endsOn, reviewOn };
}
