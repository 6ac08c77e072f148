import { unauthenticated } from '../../../shared/access/access-token.js';
import { inTransaction } from '../../../shared/db/transaction.js';
import { AppError, isAppError } from '../../../shared/errors.js';
import type { SignInInput, Tokens } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { countAttempts, forgetAttempts, signInAttempts, takeBackAttempts } from './attempts.js';
import { accountByEmail, lockedAccount } from './find-account.js';
import { judgedPassword } from './prove-password.js';
import { newSecretToken } from './secret-token.js';
import { beginSession, holderOf, isOfUse, sessionTokens } from './sessions.js';
import { takeCode } from './totp.js';
import { withoutKey } from './without-key.js';

/** Begins a session. What was wrong is not told, and takes as long whatever it was. */
export async function signIn(scope: Context, { email, password, totp }: SignInInput): Promise<Tokens> {
  const attempts = signInAttempts(scope, email);
  await countAttempts(scope, attempts);
  const account = await accountByEmail(scope.db, email);
  const isRight = await judgedPassword(scope, attempts, { password, kept: account?.passwordHash });
  if (!account || !isRight || !(await isOfUse(scope.db, account))) throw wrong();
  if (account.totpEnabledAt !== null && totp == null) {
    await takeBackAttempts(scope, attempts);
    throw new AppError('UNAUTHENTICATED', 'The code of the authenticator is missing.', { totpRequired: true });
  }
  const { token, hash } = newSecretToken('krt');
  const begun = await inTransaction(withoutKey(scope), async (tx) => {
    const current = await lockedAccount(tx, account);
    const { passwordHash, totpEnabledAt } = account;
    if (current?.passwordHash !== passwordHash || current.totpEnabledAt !== totpEnabledAt) throw wrong();
    if (totpEnabledAt !== null && !(await takeCode(tx, account.id, totp ?? ''))) throw wrong();
    const holder = await holderOf(tx.db, account);
    if (!holder) throw wrong();
    return { holder, sessionId: await beginSession(tx, account.id, hash) };
  }).catch(async (error: unknown) => {
    // Who has no role yet has proved who they are.
    if (isAppError(error) && error.code === 'FORBIDDEN') await takeBackAttempts(scope, attempts);
    throw error;
  });
  const [here, ...elsewhere] = attempts;
  await forgetAttempts(scope, here.what);
  await takeBackAttempts(scope, elsewhere);
  return sessionTokens(scope, { ...begun, refreshToken: token });
}

function wrong(): AppError {
  return unauthenticated('The address or the password is wrong.');
}
