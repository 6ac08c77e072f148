import type { Session } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { roleKind } from '../roles/role-facts.js';
import { accountOf } from './find-account.js';

/** Who sends the request. */
export function me({ principal }: Context) {
  const { subject, kind, roles, scopes } = principal;
  return { subject, kind: kind === 'system' ? null : roleKind(kind), roles: [...roles], scopes: [...scopes] };
}

/** The caller's own sessions. */
export async function mySessions(scope: Context): Promise<Session[]> {
  const account = await accountOf(scope.db, scope.principal);
  return account ? shownSessions(scope, account.id) : [];
}

/** What the caller signs in with, as its holder may know it; null for a token that belongs to no account. */
export async function myAccount(scope: Context) {
  const account = await accountOf(scope.db, scope.principal);
  if (!account) return null;
  const { email, emailVerifiedAt, language, registeredValues } = account;
  return { email, emailVerifiedAt, language, registeredValues: registeredValues ?? [] };
}

/** The sessions of an account as they are shown. */
export async function shownSessions(scope: Context, accountId: string): Promise<Session[]> {
  const sessions = await scope.loaders.sessionsByAccountId.load(accountId);
  return sessions.map((session) => ({ ...session, isCurrent: session.id === scope.principal.sessionId }));
}
