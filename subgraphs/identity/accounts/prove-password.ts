import { unauthenticated } from '../../../shared/access/access-token.js';
import type { Context } from '../context.js';
import type { Account } from './account.entity.js';
import { countAttempts, forgetAttempts, MOST_FAILURES, takeBackAttempts, type Attempts } from './attempts.js';
import { isPassword } from './passwords.js';

const wrong = () => unauthenticated('The present password is wrong.');

/** Has the caller prove their own password. Fails with `UNAUTHENTICATED`, and with `RATE_LIMITED` after 10 failures. */
export async function provePassword(scope: Context, account: Account, password: string): Promise<void> {
  const attempts = { what: `password:${account.id}`, most: MOST_FAILURES.account };
  await countAttempts(scope, [attempts]);
  if (!(await judgedPassword(scope, [attempts], { password, kept: account.passwordHash }))) throw wrong();
  await forgetAttempts(scope, attempts.what);
}

/** Whether a password is the one that is kept; an attempt whose turn did not come was none, and is taken back. */
export async function judgedPassword(
  scope: Context,
  attempts: readonly Attempts[],
  { password, kept }: { password: string; kept: string | null | undefined },
): Promise<boolean> {
  try {
    return await isPassword(password, kept, scope.deadline);
  } catch (error) {
    await takeBackAttempts(scope, attempts);
    throw error;
  }
}

/** Fails unless the password that was proved is that of the account still, which the transaction has locked. */
export function assertSamePassword(proved: Account, current: Account | undefined): void {
  if (current?.passwordHash !== proved.passwordHash) throw wrong();
}
