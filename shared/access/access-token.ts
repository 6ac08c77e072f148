import { jwtVerify, SignJWT, type CryptoKey } from 'jose';
import { z } from 'zod';
import { AppError } from '../errors.js';
import { LANGUAGES, type Language } from '../text/language.js';
import { TOKEN_ALGORITHM, type TokenKey } from './token-key.js';

const ISSUER = 'kehu';
const AUDIENCE = 'kehu-graph';
const TOKEN_TYPE = 'at+jwt';
const MOST_IDS = 50;

const ids = z.array(z.string()).max(MOST_IDS).optional();

const claimsSchema = z.object({
  sub: z.string().min(1),
  exp: z.number(),
  roles: z.array(z.string()).min(1).max(MOST_IDS),
  user_id: z.string().optional(),
  team_ids: ids,
  territory_ids: ids,
  customer_id: z.string().optional(),
  contact_id: z.string().optional(),
  partner_id: z.string().optional(),
  /** The session that it was issued in. */
  sid: z.string().optional(),
  /** The language in which its holder wants to be addressed. */
  locale: z.enum(LANGUAGES).optional(),
  /** The registered app that holds it, which is its subject then. */
  client_id: z.string().optional(),
  /** The scopes that the app was granted, separated by blanks: of those that its roles have it holds no others. */
  scope: z.string().optional(),
  /** How often the tokens of its holder had been ended when it was issued. */
  epoch: z.int().min(0).optional(),
});

/** What an access token says of its holder, once it is verified. */
export type TokenClaims = z.infer<typeof claimsSchema>;

/** Whom a token is for. */
export interface TokenSubject {
  /** Whom it names; by default the app, the member of staff, the partner or the roles. */
  readonly subject?: string | undefined;
  readonly roles: readonly string[];
  /** The member of staff who holds it; rows of their own are found by it. */
  readonly userId?: string | undefined;
  /** The teams and territories whose rows the member of staff sees where a role sees those. */
  readonly teamIds?: readonly string[] | undefined;
  readonly territoryIds?: readonly string[] | undefined;
  /** The partner to which an app belongs. */
  readonly partnerId?: string | undefined;
  readonly customerId?: string | undefined;
  /** The contact there, where it is for one. */
  readonly contactId?: string | undefined;
  /** The registered app that it is for, and the scopes that it is granted of those that its roles have. */
  readonly client?: { readonly id: string; readonly scopes: readonly string[] } | undefined;
  /** The session that it is issued in. */
  readonly sessionId?: string | undefined;
  /** The language in which the holder wants to be addressed, where they said so. */
  readonly language?: Language | undefined;
  /** How often the tokens of the subject were ended before. */
  readonly epoch?: number | undefined;
}

/** Signs an access token; `lifetime` such as `12h`. */
export function issueToken(key: TokenKey, subject: TokenSubject, lifetime: string): Promise<string> {
  const {
    roles,
    userId,
    partnerId,
    customerId,
    contactId,
    client,
    sessionId,
    language,
    epoch = 0,
    teamIds = [],
    territoryIds = [],
  } = subject;
  return new SignJWT({
    roles,
    ...(userId === undefined ? {} : { user_id: userId }),
    ...(partnerId === undefined ? {} : { partner_id: partnerId }),
    ...(customerId === undefined ? {} : { customer_id: customerId }),
    ...(contactId === undefined ? {} : { contact_id: contactId }),
    ...(client === undefined ? {} : { client_id: client.id, scope: client.scopes.join(' ') }),
    ...(sessionId === undefined ? {} : { sid: sessionId }),
    ...(language === undefined ? {} : { locale: language }),
    ...(epoch === 0 ? {} : { epoch }),
    ...(teamIds.length === 0 ? {} : { team_ids: teamIds }),
    ...(territoryIds.length === 0 ? {} : { territory_ids: territoryIds }),
  })
    .setProtectedHeader({ alg: TOKEN_ALGORITHM, typ: TOKEN_TYPE, kid: key.id })
    .setSubject(subject.subject ?? client?.id ?? userId ?? partnerId ?? roles.join('+'))
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(key.privateKey);
}

/** What a token says, when it is one of ours and has not expired; fails with `UNAUTHENTICATED` otherwise. */
export async function verifyToken(key: TokenKey, token: string): Promise<TokenClaims> {
  try {
    const { payload } = await jwtVerify(token, ({ kid }) => publicKeyOf(key, kid), {
      algorithms: [TOKEN_ALGORITHM],
      issuer: ISSUER,
      audience: AUDIENCE,
      typ: TOKEN_TYPE,
    });
    return claimsSchema.parse(payload);
  } catch (error) {
    const hasExpired = (error as { code?: string }).code === 'ERR_JWT_EXPIRED';
    throw unauthenticated(hasExpired ? 'The token has expired.' : 'The token is not valid.');
  }
}

/** Tokens name their key; one without a name is by the key that signs now. */
function publicKeyOf(key: TokenKey, id: string | undefined): CryptoKey {
  if (id === undefined || id === key.id) return key.publicKey;
  if (id === key.previous?.id) return key.previous.publicKey;
  throw unauthenticated('The token is not valid.');
}

/** The refusal of a token. */
export function unauthenticated(message: string): AppError {
  return new AppError('UNAUTHENTICATED', message);
}
