import type { TokenClaims } from '../../shared/access/access-token.js';
import { ANONYMOUS, type Principal, type PrincipalKind } from '../../shared/access/principal.js';
import { rightsOf, type RoleBook } from '../../shared/access/role-rights.js';

/** Whoever has no token: a visitor, with the rights of that role. */
export function visitorPrincipal(book: RoleBook): Principal {
  return { ...ANONYMOUS, ...rightsOf(book, ANONYMOUS.roles) };
}

/** Whom roles of registered apps are for. */
const APP_KINDS: readonly (PrincipalKind | undefined)[] = ['partner-app', 'bi'];

/**
 * Who holds a token, with the rights that the roles have today, of an app within the scopes that it was granted; undefined
 * when the book knows none of the roles.
 */
export function principalOf(book: RoleBook, claims: TokenClaims): Principal | undefined {
  const { client_id: appId, scope, epoch = 0 } = claims;
  if (appId !== undefined && appId !== claims.sub) return undefined;
  const roles = rolesHeld(book, claims.roles, appId !== undefined);
  const kind = book.get(roles[0] ?? '')?.kind;
  if (kind === undefined) return undefined;
  const { scopes, levels } = rightsOf(book, roles);
  const most = scope?.split(' ') ?? (appId === undefined ? scopes : []);
  return {
    subject: claims.sub,
    kind,
    roles,
    scopes: scopes.filter((each) => most.includes(each)),
    levels,
    teamIds: claims.team_ids ?? [],
    territoryIds: claims.territory_ids ?? [],
    ...(claims.user_id === undefined ? {} : { userId: claims.user_id }),
    ...(claims.customer_id === undefined ? {} : { customerId: claims.customer_id }),
    ...(claims.contact_id === undefined ? {} : { contactId: claims.contact_id }),
    ...(claims.partner_id === undefined ? {} : { partnerId: claims.partner_id }),
    ...(claims.sid === undefined ? {} : { sessionId: claims.sid }),
    ...(claims.locale === undefined ? {} : { language: claims.locale }),
    ...(appId === undefined ? {} : { app: { id: appId, epoch } }),
  };
}

/** The roles that there are; of an app those for apps, whatever else has their names today. */
export function rolesHeld(book: RoleBook, names: readonly string[], isApp: boolean): string[] {
  return names.filter((name) => (isApp ? APP_KINDS.includes(book.get(name)?.kind) : book.has(name)));
}
