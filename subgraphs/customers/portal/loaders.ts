import DataLoader from 'dataloader';
import { byIdLoader, placeholders } from '../../../shared/db/lookup.js';
import { columnList } from '../../../shared/db/rows.js';
import type { IdentityHolder } from '../../../shared/identities/identity-holders.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import { PortalLink } from './portal-link.entity.js';
import { portalLinkPolicy } from './portal-link.policy.js';

/** Customers and contacts that are looked at of those that have an address. */
const MOST = 20;

/** Loaders of links between accounts and customers, and of who has the addresses of accounts. */
export function portalLoaders(scope: RequestScope) {
  return {
    portalLinkById: byIdLoader(scope, PortalLink, portalLinkPolicy),
    portalLinksByCustomer: new DataLoader((ids: readonly string[]) => linksOf(scope, ids), { maxBatchSize: 1_000 }),
    holdersByAccount: new DataLoader((ids: readonly string[]) => holdersOfAddresses(scope, ids), { maxBatchSize: 100 }),
  };
}

async function linksOf({ db, principal }: RequestScope, customerIds: readonly string[]): Promise<PortalLink[][]> {
  const visible = portalLinkPolicy.predicate(principal, 'l');
  const links = await db.select(
    PortalLink,
    `SELECT ${columnList(PortalLink, 'l')} FROM portal_links l WHERE l.customer_id IN (${placeholders(customerIds)}) ` +
      `AND l.deleted_at IS NULL AND ${visible.sql} ORDER BY l.customer_id, l.id`,
    [...customerIds, ...visible.parameters],
  );
  return customerIds.map((id) => links.filter(({ customerId }) => customerId === id));
}

/** Whoever lives and has the address of an account now; one limited subquery for each account. */
async function holdersOfAddresses({ db }: RequestScope, accountIds: readonly string[]): Promise<IdentityHolder[][]> {
  const one =
    'SELECT * FROM (SELECT a.account_id, h.id, h.customer_id FROM portal_accounts a ' +
    'JOIN identities i ON i.hash = a.email_hash JOIN identity_holders h ON h.id = i.holder_id ' +
    `WHERE a.account_id = ? AND h.is_living = 1 ORDER BY h.id LIMIT ${String(MOST)}) `;
  const sql = accountIds.map((_, position) => `${one}AS a${String(position)}`).join(' UNION ALL ');
  const rows = await db.query(sql, accountIds);
  return accountIds.map((accountId) =>
    rows
      .filter((row) => row.account_id === accountId)
      .map((row) => ({ holderId: row.id as string, customerId: row.customer_id as string })),
  );
}
