import { columnList } from '../../../shared/db/rows.js';
import { notFound, type TransactionScope } from '../../../shared/db/transaction.js';
import { PortalLink } from './portal-link.entity.js';
import { portalLinkPolicy } from './portal-link.policy.js';

/** Reads a link, if the caller may see it, with a lock where one is given; fails with `NOT_FOUND`. */
export async function visibleLink(tx: TransactionScope, id: string, lock = ''): Promise<PortalLink> {
  const visible = portalLinkPolicy.predicate(tx.principal, 'l');
  const [link] = await tx.db.select(
    PortalLink,
    `SELECT ${columnList(PortalLink, 'l')} FROM portal_links l WHERE l.id = ? AND l.deleted_at IS NULL AND ${visible.sql}${lock}`,
    [id, ...visible.parameters],
  );
  if (!link) throw notFound(portalLinkPolicy.label, id);
  return link;
}
