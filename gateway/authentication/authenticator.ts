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

interface KnownToken {
  readonly claims: TokenClaims;
  /** The roles as they were when the principal was made. */
  book: RoleBook;
  principal: Principal;
}

/**
 * Verifies tokens with this key; a verified one is remembered until it expires. What its holder may do follows the rights
 * as they are at each request.
 */
export function authenticator(key: TokenKey, rights: CurrentRights): Authenticate {
  const known = new LRUCache<string, KnownToken>({ max: KNOWN_TOKENS });
  let visitor = { book: rights.roles, principal: visitorPrincipal(rights.roles) };
  return async (authorization) => {
    const book = rights.roles;
    if (authorization === undefined) {
      if (visitor.book !== book) visitor = { book, principal: visitorPrincipal(book) };
      return visitor.principal;
    }
    const token = /^Bearer ([\w.~+/=-]{1,4096})$/i.exec(authorization)?.[1];
    if (token === undefined) throw unauthenticated('The Authorization header must be "Bearer" and a token.');
    const remembered = known.get(token);
    const claims =
      remembered && remembered.claims.exp * 1000 > Date.now() ? remembered.claims : await verifyToken(key, token);
    if (remembered?.book === book) return remembered.principal;
    const principal = principalOf(book, claims);
    if (!principal) throw unauthenticated('The token is not valid.');
    known.set(token, { claims, book, principal });
    return principal;
  };
}
