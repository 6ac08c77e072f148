import { AppError } from '../../../shared/errors.js';
import type { Context } from '../context.js';
import type { Account } from './account.entity.js';
import { accountOfUser } from './find-account.js';

/** The caller's own account and session; fails with `FORBIDDEN` for a token that no sign-in has issued. */
export async function ownAccount({ principal, db }: Context): Promise<{ account: Account; sessionId: string }> {
  const { userId, sessionId } = principal;
  const account = userId === undefined || sessionId === undefined ? undefined : await accountOfUser(db, userId);
  if (!account || sessionId === undefined) {
    throw new AppError('FORBIDDEN', 'This takes a token of somebody who has signed in.');
  }
  return { account, sessionId };
}
