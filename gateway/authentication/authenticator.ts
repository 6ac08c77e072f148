import { LRUCache } from 'lru-cache';
import { unauthenticated, verifyToken, type TokenClaims } from '../../shared/access/access-token.js';
import type { Principal } from '../../shared/access/principal.js';
import type { RoleBook } from '../../shared/access/role-rights.js';
import type { TokenKey } from '../../shared/access/token-key.js';
import type { CurrentRights } from './current-rights.js';
import { principalOf, visitorPrincipal } from './principals.js';

/** Finds out who sends a request from its `Authorization` header. */
export type Authenticate = (authorization: string | undefined) => Promise<Principal>;

const KNOWN_TOKENS = 10_000;

/** A verified token, and who holds it by the rights that counted when it was looked at last. */
interface KnownToken {
  readonly claims: TokenClaims;
  readonly book: RoleBook;
  readonly revocations: number;
  readonly principal: Principal;
}

/** Is told whenever a registered app gets a token or uses one. */
export interface AppWatch {
  note(appId: string): void;
}

/**
 * Verifies tokens with this key; a verified one is remembered until it expires. What its holder may do follows the rights
 * as they are at each request.
 */
export function authenticator(key: TokenKey, rights: CurrentRights, apps?: AppWatch): Authenticate {
  const authenticate = principalFinder(key, rights);
  return async (authorization) => {
    const principal = await authenticate(authorization);
    if (principal.app) apps?.note(principal.app.id);
    return principal;
  };
}

function principalFinder(key: TokenKey, rights: CurrentRights): Authenticate {
  const known = new LRUCache<string, KnownToken>({ max: KNOWN_TOKENS });
  let visitor: { book: RoleBook; principal: Principal } | undefined;
  return async (authorization) => {
    const { roles: book, revocations } = rights;
    if (authorization === undefined) {
      if (visitor?.book !== book) visitor = { book, principal: visitorPrincipal(book) };
      return visitor.principal;
    }
    const token = /^Bearer ([\w.~+/=-]{1,4096})$/i.exec(authorization)?.[1];
    if (token === undefined) throw unauthenticated('The Authorization header must be "Bearer" and a token.');
    const remembered = known.get(token);
    const isAlive = remembered !== undefined && remembered.claims.exp * 1000 > Date.now();
    if (isAlive && remembered.book === book && remembered.revocations === revocations) return remembered.principal;
    const claims = isAlive ? remembered.claims : await verifyToken(key, token);
    const principal = judged(rights, claims);
    known.set(token, { claims, book, revocations, principal });
    return principal;
  };
}

/** Who holds a verified token; fails with `UNAUTHENTICATED` when it was ended or its roles are no more. */
function judged(rights: CurrentRights, claims: TokenClaims): Principal {
  const wasEnded =
    rights.epochOf(claims.sub) > (claims.epoch ?? 0) || (claims.sid !== undefined && rights.epochOf(claims.sid) > 0);
  if (wasEnded) throw unauthenticated('The token was ended; ask for a new one.');
  const principal = principalOf(rights.roles, claims);
  if (!principal) throw unauthenticated('The token is not valid.');
  return principal;
}
