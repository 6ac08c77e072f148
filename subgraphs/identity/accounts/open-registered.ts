import { inTransaction } from '../../../shared/db/transaction.js';
import type { Context } from '../context.js';
import { forgetSignInAttempts } from './attempts.js';
import { accountByEmail, lockedAccount } from './find-account.js';
import { keepPassword, keepVerified } from './keep-password.js';
import { invalidToken } from './one-time-tokens.js';
import { openAccount } from './open-account.js';
import { checkedPassword, hashOf } from './passwords.js';
import { spendRegistration, type OpenRegistration } from './registrations.js';
import { withoutKey } from './without-key.js';

/**
 * Opens the account that somebody has registered for, who has proved the address by having the token; answers the address.
 * Where there was one already, they choose a new password for that, and what they said in the form counts for nothing.
 */
export async function openRegistered(scope: Context, open: OpenRegistration, password: string): Promise<string> {
  const { email, language, values, consents } = open;
  const passwordHash = await hashOf(checkedPassword(password, email, 'input.password'), scope.deadline);
  const address = await inTransaction(withoutKey(scope), async (tx) => {
    await spendRegistration(tx, open);
    const known = await accountByEmail(tx.db, email);
    if (!known) {
      const now = tx.now();
      const said = { language, registeredValues: [...values], consents: [...consents] };
      await openAccount(tx, email, { ...said, passwordHash, passwordSetAt: now, emailVerifiedAt: now });
      return email;
    }
    if (!(await lockedAccount(tx, known))) throw invalidToken();
    await keepPassword(tx, known, passwordHash);
    await keepVerified(tx, known.id);
    return known.email;
  });
  await forgetSignInAttempts(scope, address);
  return address;
}
