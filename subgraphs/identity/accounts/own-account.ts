import { AppError } from '../../../shared/errors.js';
import type { Context } from '../context.js';
import type { Account } from './account.entity.js';
import { accountOf } from './find-account.js';

/** The caller's own account and session; fails with `FORBIDDEN` for a token that no sign-in has issued. */
export async function ownAccount({ principal, db }: Context): Promise<{ account: Account; sessionId: string }> {
  const { sessionId } = principal;
  const account = sessionId === undefined ? undefined : await accountOf(db, principal);
  if (!account || sessionId === undefined) {
    throw new AppError('FORBIDDEN', 'This takes a token of somebody who has signed in.');
  }
  return { account, sessionId };
}
