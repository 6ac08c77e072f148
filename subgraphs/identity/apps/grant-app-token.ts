import { unauthenticated } from '../../../shared/access/access-token.js';
import { badInput } from '../../../shared/errors.js';
import { countAttempt, MOST_FAILURES } from '../accounts/attempts.js';
import { epochOf } from '../access/epochs.js';
import type { Context } from '../context.js';
import { appToken, lifetimeWithin, scopesOf } from './app-token.js';
import { clientById } from './find-client.js';
import { isSecretOf } from './secrets.js';

/** Seconds for which a token works that was granted for a secret. */
const LIFETIME = 15 * 60;

/** What an app shows for a token, and the scopes that it wants; all of its own when null. */
export interface GrantRequest {
  readonly clientId: string;
  readonly secret: string;
  readonly scopes: readonly string[] | null;
}

/** A token as the gateway hands it out. */
export interface GrantedToken {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly scopes: readonly string[];
}

/**
 * Grants an app a token for its secret. What was wrong is not told. Failures are counted and nobody with the right secret
 * is kept out by those of others: no number of attempts comes upon 256 random bits, so that to keep them out would only
 * let anybody stop an app whose id they know.
 */
export async function grantAppToken(scope: Context, { clientId, secret, scopes }: GrantRequest): Promise<GrantedToken> {
  const now = scope.now();
  // Read first, so that a token which is issued while its app is revoked counts as one from before.
  const epoch = await epochOf(scope.db, clientId);
  const isRight = await isSecretOf(scope.db, clientId, secret, now);
  const client = await clientById(scope.db, clientId);
  const lifetime = client?.revokedAt === null && isRight ? lifetimeWithin(client, now, LIFETIME) : 0;
  if (!client || lifetime < 1) return refuse(scope, clientId);
  const held = await scopesOf(scope.db, client);
  const granted = scopes === null ? held : [...new Set(scopes)].sort();
  if (granted.length === 0 || granted.some((each) => !held.includes(each))) {
    throw badInput('scope', 'asks for more than the app may have.');
  }
  const accessToken = await appToken(scope, client, { scopes: granted, epoch, lifetime });
  return { accessToken, expiresInSeconds: lifetime, scopes: granted };
}

async function refuse(scope: Context, clientId: string): Promise<never> {
  const { address } = scope;
  if (address !== undefined) await countAttempt(scope, `app-address:${address}`, MOST_FAILURES.address);
  await countAttempt(scope, `app:${clientId}`);
  throw unauthenticated('The app or its secret is wrong.');
}
