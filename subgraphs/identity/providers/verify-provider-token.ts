import { createHash } from 'node:crypto';
import { jwtVerify, type JWTPayload } from 'jose';
import type { ProviderSettings } from '../../../shared/config/identity-provider.js';
import { isAppError } from '../../../shared/errors.js';
import type { ProviderKeys } from './provider-keys.js';

/** What a token of the provider says, once it is verified. */
export interface ProviderIdentity {
  readonly externalId: string | undefined;
  /** Undefined as well where the provider says that nobody has verified it. */
  readonly email: string | undefined;
  /** Undefined where the token tells of no groups, which is not the same as none. */
  readonly groups: readonly string[] | undefined;
  /** The same for the same token, in whatever form it comes. */
  readonly tokenHash: string;
  /** After this instant it is not taken any more, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Why a token is not taken; for the log, never for the client. */
export class RefusedToken extends Error {}

const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
/** ID tokens and access tokens; a token for signing out or a proof is none. */
const TYPES = ['jwt', 'at+jwt', 'application/at+jwt'];
const LONGEST_TOKEN = 16_384;
const LEEWAY = 60;
const OLDEST = 10 * 60;
const MOST_GROUPS = 1_000;

/** Checks a token of the provider; fails with {@link RefusedToken}, or as `keys` do when there are none. */
export async function verifyProviderToken(
  token: string,
  { issuer, audiences, claims }: ProviderSettings,
  keys: Pick<ProviderKeys, 'find'>,
  now: number,
): Promise<ProviderIdentity> {
  if (token.length > LONGEST_TOKEN) throw new RefusedToken('is too long');
  const { payload, protectedHeader } = await jwtVerify(token, (header) => keys.find(header, now), {
    algorithms: ALGORITHMS,
    issuer,
    audience: [...audiences],
    clockTolerance: LEEWAY,
    currentDate: new Date(now),
    requiredClaims: ['exp', 'iat'],
  }).catch((error: unknown) => {
    throw isAppError(error) ? error : new RefusedToken(reasonOf(error));
  });
  const { typ } = protectedHeader;
  if (typ !== undefined && !TYPES.includes(typ.toLowerCase())) throw new RefusedToken('is of another type');
  // A token by which the provider ends sessions is signed by the same key for the same audience.
  if (payload.events !== undefined) throw new RefusedToken('tells of an event');
  const { iat = 0, exp = 0 } = payload;
  const seconds = now / 1000;
  if (iat > seconds + LEEWAY || iat < seconds - OLDEST) throw new RefusedToken('was not issued just now');
  return {
    externalId: textOf(claimOf(payload, claims.externalId)),
    email: isVerified(payload) ? textOf(claimOf(payload, claims.email)) : undefined,
    groups: groupsOf(claimOf(payload, claims.groups)),
    tokenHash: hashOf(token, payload, issuer),
    expiresAt: (Math.min(exp, iat + OLDEST) + LEEWAY) * 1000,
  };
}

function reasonOf(error: unknown): string {
  const { code = 'is no token', claim = '' } = error as { code?: string; claim?: string };
  return `${code} ${claim}`.trim();
}

/** A claim by its name, or by the names on the way to it: `realm_access.roles`. */
function claimOf(payload: JWTPayload, name: string | undefined): unknown {
  if (name === undefined) return undefined;
  if (Object.hasOwn(payload, name)) return payload[name];
  let value: unknown = payload;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

/** Some providers never say it, since nobody but them enters addresses; whoever says something has to say yes. */
function isVerified({ email_verified: verified }: JWTPayload): boolean {
  return verified === undefined || verified === true || verified === 'true';
}

function groupsOf(value: unknown): string[] | undefined {
  const list = typeof value === 'string' ? [value] : value;
  if (!Array.isArray(list)) return undefined;
  return (list as unknown[]).filter((each) => typeof each === 'string').slice(0, MOST_GROUPS);
}

/** Signatures of the same text can be written in several ways, so they are left out. */
function hashOf(token: string, { jti }: JWTPayload, issuer: string): string {
  const known =
    typeof jti === 'string' && jti !== '' ? JSON.stringify([issuer, jti]) : token.slice(0, token.lastIndexOf('.'));
  return createHash('sha256').update(known).digest('hex');
}
