import { columnList, toSqlValues } from '../../../shared/db/rows.js';
import { inTransaction, notFound, updateVisible, type TransactionScope } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { LinkPortalAccountInput } from '../__generated__/resolvers-types.js';
import { assertContactOf, customersOfContacts } from '../interactions/interaction-rules.js';
import { lockCustomer } from '../living-customer.js';
import { keepGivenConsents } from './keep-given-consents.js';
import { portalAccount } from './portal-accounts.js';
import { PortalLink } from './portal-link.entity.js';
import { portalLinkPolicy } from './portal-link.policy.js';

/** Lets an account of the portal stand for a customer, or a contact there, unless someone decided about it in between. */
export async function linkPortalAccount(scope: RequestScope, input: LinkPortalAccountInput): Promise<void> {
  const holder = { customerId: input.customerId, contactId: input.contactId ?? null };
  await inTransaction(scope, async (tx) => {
    // Not locked before the contact: what ends links with a contact locks that first.
    const { accountId } = await visibleLink(tx, input.id);
    const account = await portalAccount(tx, accountId);
    if (!account) throw new AppError('CONFLICT', 'The account is gone, or not known here yet.', { id: input.id });
    await lockHolder(tx, holder);
    const changes = { ...holder, state: 'LINKED', reason: null, foundByPhone: null, updatedAt: tx.now() } as const;
    await updateVisible(tx, PortalLink, portalLinkPolicy, input, toSqlValues(PortalLink, changes));
    await keepGivenConsents(tx, holder, account);
  });
}

async function visibleLink(tx: TransactionScope, id: string): Promise<PortalLink> {
  const visible = portalLinkPolicy.predicate(tx.principal, 'l');
  const [link] = await tx.db.select(
    PortalLink,
    `SELECT ${columnList(PortalLink, 'l')} FROM portal_links l WHERE l.id = ? AND l.deleted_at IS NULL AND ${visible.sql}`,
    [id, ...visible.parameters],
  );
  if (!link) throw notFound(portalLinkPolicy.label, id);
  return link;
}

/** Both stay as they are until the commit: a contact who goes later takes the link along. */
async function lockHolder(
  tx: TransactionScope,
  { customerId, contactId }: Pick<PortalLink, 'contactId'> & { customerId: string },
): Promise<void> {
  await lockCustomer(tx, customerId, 'input.customerId');
  const [customer] = await tx.db.query('SELECT status FROM customers WHERE id = ?', [customerId]);
  if (customer?.status === 'BLACKLISTED') {
    throw new AppError('CONFLICT', 'We do not deal with the customer.', { id: customerId });
  }
  if (contactId === null) return;
  await tx.db.query(`SELECT id FROM contacts WHERE id = ?${tx.db.forUpdate}`, [contactId]);
  assertContactOf(customerId, contactId, await customersOfContacts(tx, [contactId]), 'input.contactId');
}
