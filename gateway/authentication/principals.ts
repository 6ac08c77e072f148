import type { TokenClaims } from '../../shared/access/access-token.js';
import { ANONYMOUS, type Principal } from '../../shared/access/principal.js';
import { rightsOf, type RoleBook } from '../../shared/access/role-rights.js';

/** Whoever has no token: a visitor, with the rights of that role. */
export function visitorPrincipal(book: RoleBook): Principal {
  return { ...ANONYMOUS, ...rightsOf(book, ANONYMOUS.roles) };
}

/** Who holds a token, with the rights that the roles have today; undefined when the book knows none of them. */
export function principalOf(book: RoleBook, claims: TokenClaims): Principal | undefined {
  const roles = claims.roles.filter((name) => book.has(name));
  const kind = book.get(roles[0] ?? '')?.kind;
  if (kind === undefined) return undefined;
  return {
    subject: claims.sub,
    kind,
    roles,
    ...rightsOf(book, roles),
    teamIds: claims.team_ids ?? [],
    territoryIds: claims.territory_ids ?? [],
    ...(claims.user_id === undefined ? {} : { userId: claims.user_id }),
    ...(claims.customer_id === undefined ? {} : { customerId: claims.customer_id }),
    ...(claims.partner_id === undefined ? {} : { partnerId: claims.partner_id }),
    ...(claims.sid === undefined ? {} : { sessionId: claims.sid }),
  };
}
