import { unauthenticated } from '../../../shared/access/access-token.js';
import { inTransaction } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import type { SignInInput, Tokens } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { countAttempt, forgetAttempts, MOST_FAILURES, takeBackAttempt } from './attempts.js';
import { accountByEmail, emailKey } from './find-account.js';
import { isPassword } from './passwords.js';
import { newSecretToken } from './secret-token.js';
import { beginSession, isOfUse, sessionTokens } from './sessions.js';
import { takeCode } from './totp.js';
import { withoutKey } from './without-key.js';

/** Begins a session. What was wrong is not told, and takes as long whatever it was. */
export async function signIn(scope: Context, { email, password, totp }: SignInInput): Promise<Tokens> {
  const attempts = `sign-in:${emailKey(email)}`;
  const origin = `address:${scope.address ?? ''}`;
  if (scope.address !== undefined) await countAttempt(scope, origin, MOST_FAILURES.address);
  await countAttempt(scope, attempts);
  const account = await accountByEmail(scope.db, email);
  const isRight = await isPassword(password, account?.passwordHash);
  if (!account || !isRight || !(await isOfUse(scope.db, account))) throw wrong();
  if (account.totpEnabledAt !== null && totp == null) {
    throw new AppError('UNAUTHENTICATED', 'The code of the authenticator is missing.', { totpRequired: true });
  }
  const { token, hash } = newSecretToken('krt');
  const sessionId = await inTransaction(withoutKey(scope), async (tx) => {
    if (account.totpEnabledAt !== null && !(await takeCode(tx, account.id, totp ?? ''))) throw wrong();
    return beginSession(tx, account.id, hash);
  });
  await forgetAttempts(scope, attempts);
  if (scope.address !== undefined) await takeBackAttempt(scope, origin);
  const tokens = await sessionTokens(scope, { account, sessionId, refreshToken: token });
  if (!tokens) throw wrong();
  return tokens;
}

function wrong(): AppError {
  return unauthenticated('The address or the password is wrong.');
}
