import { unauthenticated } from '../../../shared/access/access-token.js';
import { inTransaction } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import type { SignInInput, Tokens } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { countAttempts, forgetAttempts, signInAttempts, takeBackAttempts } from './attempts.js';
import { accountByEmail, lockedAccount } from './find-account.js';
import { isPassword } from './passwords.js';
import { newSecretToken } from './secret-token.js';
import { beginSession, isOfUse, sessionTokens } from './sessions.js';
import { takeCode } from './totp.js';
import { withoutKey } from './without-key.js';

/** Begins a session. What was wrong is not told, and takes as long whatever it was. */
export async function signIn(scope: Context, { email, password, totp }: SignInInput): Promise<Tokens> {
  const attempts = signInAttempts(scope, email);
  await countAttempts(scope, attempts);
  const account = await accountByEmail(scope.db, email);
  const isRight = await isPassword(password, account?.passwordHash, scope.deadline).catch(async (error: unknown) => {
    // It was never looked at.
    await takeBackAttempts(scope, attempts);
    throw error;
  });
  if (!account || !isRight || !(await isOfUse(scope.db, account))) throw wrong();
  if (account.totpEnabledAt !== null && totp == null) {
    await takeBackAttempts(scope, attempts);
    throw new AppError('UNAUTHENTICATED', 'The code of the authenticator is missing.', { totpRequired: true });
  }
  const { token, hash } = newSecretToken('krt');
  const sessionId = await inTransaction(withoutKey(scope), async (tx) => {
    const current = await lockedAccount(tx, account);
    const { passwordHash, totpEnabledAt } = account;
    if (current?.passwordHash !== passwordHash || current.totpEnabledAt !== totpEnabledAt) throw wrong();
    if (totpEnabledAt !== null && !(await takeCode(tx, account.id, totp ?? ''))) throw wrong();
    return beginSession(tx, account.id, hash);
  });
  const [here, ...elsewhere] = attempts;
  await forgetAttempts(scope, here.what);
  await takeBackAttempts(scope, elsewhere);
  const tokens = await sessionTokens(scope, { account, sessionId, refreshToken: token });
  if (!tokens) throw wrong();
  return tokens;
}

function wrong(): AppError {
  return unauthenticated('The address or the password is wrong.');
}
