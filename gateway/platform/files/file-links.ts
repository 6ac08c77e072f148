import { hkdfSync } from 'node:crypto';
import { z } from 'zod';
import { loadTokenKey } from '../../../shared/access/token-key.js';
import type { Config } from '../../../shared/config/config.js';
import { AppError } from '../../../shared/errors.js';
import { openText, sealText } from '../../../shared/journal/sealed-text.js';
import type { ActingFacts } from '../../authentication/acting-principal.js';

/** What an address lets its bearer do. */
export type LinkPurpose = 'upload' | 'download';

/** What stands, sealed, in an address. */
export interface LinkClaims {
  readonly purpose: LinkPurpose;
  readonly fileId: string;
  /** When the address stops working, ISO 8601 in UTC. */
  readonly expiresAt: string;
  /** Who asked for the address; what the bearer does with it is checked and done as them. */
  readonly actsAs: ActingFacts;
}

/** Makes and reads the secret part of addresses. */
export interface FileLinks {
  seal(claims: LinkClaims): Promise<string>;
  /** Reads claims that were sealed for this purpose and have not expired; fails with `NOT_FOUND`. */
  open(token: string, purpose: LinkPurpose, now: string): Promise<LinkClaims>;
}

const claimsSchema = z.object({
  purpose: z.enum(['upload', 'download']),
  fileId: z.string(),
  expiresAt: z.string(),
  actsAs: z.custom<ActingFacts>((value) => typeof value === 'object' && value !== null),
});

const LABEL = 'kehu file addresses';

/**
 * Links are encrypted, and so neither read nor changed by who bears them, with a key of their own. It follows from the key
 * that signs tokens, which all processes of a deployment share: the signature over a fixed text is always the same with
 * Ed25519, and known to the key's holder only.
 */
export function fileLinks(config: Config): FileLinks {
  let key: Promise<Buffer> | undefined;
  const loaded = () => (key ??= deriveKey(config).catch(forget));
  const forget = (error: unknown): never => {
    // What failed once, such as a file that could not be read, may do the next time.
    key = undefined;
    throw error;
  };
  return {
    seal: async (claims) => sealText(await loaded(), JSON.stringify(claims), claims.purpose),
    open: async (token, purpose, now) => {
      const text = openText(await loaded(), token, purpose);
      if (text === undefined) throw notWorking();
      const claims = claimsSchema.parse(JSON.parse(text));
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
