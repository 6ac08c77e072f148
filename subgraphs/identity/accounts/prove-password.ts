import { unauthenticated } from '../../../shared/access/access-token.js';
import type { Context } from '../context.js';
import type { Account } from './account.entity.js';
import { countAttempt, forgetAttempts } from './attempts.js';
import { isPassword } from './passwords.js';

const wrong = () => unauthenticated('The present password is wrong.');

/** Has the caller prove their own password. Fails with `UNAUTHENTICATED`, and with `RATE_LIMITED` after 10 failures. */
export async function provePassword(scope: Context, account: Account, password: string): Promise<void> {
  const attempts = `password:${account.id}`;
  await countAttempt(scope, attempts);
  if (!(await isPassword(password, account.passwordHash, scope.deadline))) throw wrong();
  await forgetAttempts(scope, attempts);
}

/** Fails unless the password that was proved is that of the account still, which the transaction has locked. */
export function assertSamePassword(proved: Account, current: Account | undefined): void {
  if (current?.passwordHash !== proved.passwordHash) throw wrong();
}
