import type { ProviderSettings } from '../../../shared/config/identity-provider.js';
import { ProviderKeys } from './provider-keys.js';
import { verifyProviderToken, type ProviderIdentity } from './verify-provider-token.js';

/** The outside identity provider of this deployment. */
export interface IdentityProvider {
  readonly settings: ProviderSettings;
  /** Checks a token at an instant, in milliseconds since 1970. */
  verify(token: string, now: number): Promise<ProviderIdentity>;
}

/** Makes it; nothing is fetched before the first token. */
export function identityProvider(settings: ProviderSettings): IdentityProvider {
  const keys = new ProviderKeys(settings.jwksUrl);
  return { settings, verify: (token, now) => verifyProviderToken(token, settings, keys, now) };
}
