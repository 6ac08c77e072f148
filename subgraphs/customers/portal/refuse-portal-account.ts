import { toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, lockVisible, updateVisible } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { RefusePortalAccountInput } from '../__generated__/resolvers-types.js';
import { PortalLink } from './portal-link.entity.js';
import { portalLinkPolicy } from './portal-link.policy.js';

/** Lets an account of the portal stand for nobody, unless someone decided about it in between. */
export async function refusePortalAccount(scope: RequestScope, input: RefusePortalAccountInput): Promise<void> {
  const { id } = input;
  await inTransaction(scope, async (tx) => {
    const { state } = await lockVisible(tx, PortalLink, portalLinkPolicy, id);
    const nobody = { customerId: null, contactId: null, reason: null, foundByPhone: null };
    const changes = { ...nobody, state: 'REFUSED', updatedAt: tx.now() } as const;
    await updateVisible(tx, PortalLink, portalLinkPolicy, input, toSqlValues(PortalLink, changes));
    if (state === 'REFUSED') throw new AppError('CONFLICT', 'The account is refused already.', { id });
  });
}
