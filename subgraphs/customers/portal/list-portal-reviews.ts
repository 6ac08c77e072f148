import { columnList } from '../../../shared/db/rows.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import type { PortalLinkState } from '../__generated__/resolvers-types.js';
import { PortalLink } from './portal-link.entity.js';
import { portalLinkPolicy } from './portal-link.policy.js';

const MOST = 100;

/** Accounts of the portal that stand so, such as those of which nobody knows for certain whom they stand for; the oldest first. */
export function listPortalReviews(
  { db, principal }: Pick<RequestScope, 'db' | 'principal'>,
  state: PortalLinkState,
): Promise<PortalLink[]> {
  const visible = portalLinkPolicy.predicate(principal, 'l');
  return db.select(
    PortalLink,
    `SELECT ${columnList(PortalLink, 'l')} FROM portal_links l WHERE l.state = ? AND l.deleted_at IS NULL ` +
      `AND ${visible.sql} ORDER BY l.created_at, l.id LIMIT ${String(MOST)}`,
    [state, ...visible.parameters],
  );
}
