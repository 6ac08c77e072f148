import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Principal } from '../../../shared/access/principal.js';
import type { Config } from '../../../shared/config/config.js';
import { AppError } from '../../../shared/errors.js';
import { loadTokenKey } from '../../authentication/token-key.js';

/** What an address lets its bearer do. */
export type LinkPurpose = 'upload' | 'download';

/** What stands, signed, in an address. */
export interface LinkClaims {
  readonly purpose: LinkPurpose;
  readonly fileId: string;
  /** When the address stops working, ISO 8601 in UTC. */
  readonly expiresAt: string;
  /** Who asked for the address; what the bearer does with it is checked and done as them. */
  readonly principal: Principal;
}

/** Makes and reads the secret part of addresses. */
export interface FileLinks {
  sign(claims: LinkClaims): Promise<string>;
  /** Reads claims that were signed for this purpose and have not expired; fails with `NOT_FOUND`. */
  open(token: string, purpose: LinkPurpose, now: string): Promise<LinkClaims>;
}

const claimsSchema = z.object({
  purpose: z.enum(['upload', 'download']),
  fileId: z.string(),
  expiresAt: z.string(),
  principal: z.custom<Principal>((value) => typeof value === 'object' && value !== null),
});

const LABEL = 'kehu file links';

/**
 * Links are signed by HMAC with a key of their own. It follows from the key that signs tokens, which all processes of a
 * deployment share: the signature over a fixed text is always the same with Ed25519, and known to the key's holder only.
 */
export function fileLinks(config: Config): FileLinks {
  let key: Promise<Buffer> | undefined;
  const loaded = () => (key ??= deriveKey(config));
  return {
    sign: async (claims) => {
      const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
      return `${payload}.${sign(await loaded(), payload)}`;
    },
    open: async (token, purpose, now) => {
      const [payload = '', signature = '', ...rest] = token.split('.');
      if (rest.length > 0 || !equal(signature, sign(await loaded(), payload))) throw notWorking();
      const claims = claimsSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
      if (claims.purpose !== purpose || claims.expiresAt <= now) throw notWorking();
      return claims;
    },
  };
}

/** The one answer for an address that is made up, changed, expired, spent or of no more use to who asked for it. */
export function notWorking(): AppError {
  return new AppError('NOT_FOUND', 'This address does not work, or no longer: ask the graph for a new one.');
}

async function deriveKey(config: Config): Promise<Buffer> {
  const { privateKey } = await loadTokenKey(config);
  const secret = await crypto.subtle.sign('Ed25519', privateKey, Buffer.from(LABEL));
  return Buffer.from(hkdfSync('sha256', Buffer.from(secret), '', LABEL, 32));
}

function sign(key: Buffer, payload: string): string {
  return createHmac('sha256', key).update(payload).digest('base64url');
}

function equal(one: string, other: string): boolean {
  const left = Buffer.from(one);
  const right = Buffer.from(other);
  return left.length === right.length && timingSafeEqual(left, right);
}
