import { jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { ANONYMOUS, type Principal } from '../../shared/access/principal.js';
import { AppError } from '../../shared/errors.js';
import { isRoleName, roles, type RoleName } from './roles.js';
import { TOKEN_ALGORITHM, type TokenKey } from './token-key.js';

const ISSUER = 'kehu';
const AUDIENCE = 'kehu-graph';
const TOKEN_TYPE = 'at+jwt';

const claimsSchema = z.object({
  sub: z.string().min(1),
  exp: z.number(),
  roles: z.array(z.string().refine(isRoleName)).min(1),
  user_id: z.string().optional(),
  partner_id: z.string().optional(),
  team_ids: z.array(z.string()).max(50).optional(),
});

/** Whom a token is for. */
export interface TokenSubject {
  role: RoleName;
  /** The member of staff who holds it; rows of their own are found by it. */
  userId?: string | undefined;
  /** The partner to which an app belongs. */
  partnerId?: string | undefined;
  /** The teams whose rows the member of staff sees where the role sees those of its teams. */
  teamIds?: readonly string[] | undefined;
}

/** Signs a token; `lifetime` such as `12h`. */
export function issueToken(key: TokenKey, subject: TokenSubject, lifetime: string): Promise<string> {
  const { role, userId, partnerId, teamIds = [] } = subject;
  return new SignJWT({
    roles: [role],
    ...(userId === undefined ? {} : { user_id: userId }),
    ...(partnerId === undefined ? {} : { partner_id: partnerId }),
    ...(teamIds.length === 0 ? {} : { team_ids: teamIds }),
  })
    .setProtectedHeader({ alg: TOKEN_ALGORITHM, typ: TOKEN_TYPE })
    .setSubject(userId ?? partnerId ?? role)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(key.privateKey);
}

/** Finds out who sends a request from its `Authorization` header. */
export type Authenticate = (authorization: string | undefined) => Promise<Principal>;

const KNOWN_TOKENS = 10_000;

/** Verifies tokens with this key; a verified one is remembered until it expires. */
export function authenticator(key: TokenKey): Authenticate {
  const known = new LRUCache<string, { principal: Principal; expires: number }>({ max: KNOWN_TOKENS });
  return async (authorization) => {
    if (authorization === undefined) return ANONYMOUS;
    const token = /^Bearer ([\w.~+/=-]{1,4096})$/i.exec(authorization)?.[1];
    if (token === undefined) throw unauthenticated('The Authorization header must be "Bearer" and a token.');
    const remembered = known.get(token);
    if (remembered && remembered.expires > Date.now()) return remembered.principal;
    const verified = await verify(token, key);
    known.set(token, verified);
    return verified.principal;
  };
}

async function verify(token: string, key: TokenKey): Promise<{ principal: Principal; expires: number }> {
  try {
    const { payload } = await jwtVerify(token, key.publicKey, {
      algorithms: [TOKEN_ALGORITHM],
      issuer: ISSUER,
      audience: AUDIENCE,
      typ: TOKEN_TYPE,
    });
    const claims = claimsSchema.parse(payload);
    return { principal: principalOf(claims), expires: claims.exp * 1000 };
  } catch (error) {
    const expired = (error as { code?: string }).code === 'ERR_JWT_EXPIRED';
    throw unauthenticated(expired ? 'The token has expired.' : 'The token is not valid.');
  }
}

function principalOf(claims: z.infer<typeof claimsSchema>): Principal {
  const held = claims.roles.filter(isRoleName);
  const scopes = new Set<string>(held.flatMap((role) => [...roles[role].scopes]));
  return {
    subject: claims.sub,
    kind: roles[held[0] ?? 'partner'].kind,
    roles: held,
    scopes: [...scopes].sort(),
    teamIds: claims.team_ids ?? [],
    territoryIds: [],
    ...(claims.user_id === undefined ? {} : { userId: claims.user_id }),
    ...(claims.partner_id === undefined ? {} : { partnerId: claims.partner_id }),
  };
}

function unauthenticated(message: string): AppError {
  return new AppError('UNAUTHENTICATED', message);
}
