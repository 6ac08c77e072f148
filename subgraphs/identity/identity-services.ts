import { assertTokenKey, loadTokenKey, type TokenKey } from '../../shared/access/token-key.js';
import type { Config } from '../../shared/config/config.js';
import { identityProvider, type IdentityProvider } from './providers/identity-provider.js';
import type { MailSettings } from '../../shared/mail/mail.js';

/** What this subgraph needs of the settings. */
export interface IdentityServices {
  /** The key that signs tokens; loaded when first used. */
  tokenKey(): Promise<TokenKey>;
  /** The outside identity provider; undefined where none is set up. */
  readonly provider: IdentityProvider | undefined;
  readonly mail: MailSettings;
  /** Whether customers may open accounts by themselves. */
  readonly signUp: boolean;
}

/** Makes it; nothing is opened before its first use. Fails where no token could ever be signed. */
export function identityServices(config: Config): IdentityServices {
  assertTokenKey(config);
  let key: Promise<TokenKey> | undefined;
  const forget = (error: unknown): never => {
    key = undefined;
    throw error;
  };
  return {
    tokenKey: () => (key ??= loadTokenKey(config).catch(forget)),
    provider: config.identityProvider && identityProvider(config.identityProvider),
    mail: config.mail,
    signUp: config.signUp,
  };
}
