import { unauthenticated } from '../../../shared/access/access-token.js';
import { systemPrincipal } from '../../../shared/access/principal.js';
import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import { AppError, isAppError } from '../../../shared/errors.js';
import type { Tokens } from '../__generated__/resolvers-types.js';
import type { Account } from '../accounts/account.entity.js';
import { countAttempts, MOST_FAILURES, takeBackAttempts } from '../accounts/attempts.js';
import { accountOfUser } from '../accounts/find-account.js';
import { openAccount } from '../accounts/open-account.js';
import { newSecretToken } from '../accounts/secret-token.js';
import { beginSession, holderOf, noRole, sessionTokens } from '../accounts/sessions.js';
import { withoutKey } from '../accounts/without-key.js';
import type { Context } from '../context.js';
import type { User } from '../users/user.entity.js';
import { findMember, lockedMember } from './find-member.js';
import type { IdentityProvider } from './identity-provider.js';
import { giveRolesOfGroups } from './roles-of-groups.js';
import { RefusedToken, type ProviderIdentity } from './verify-provider-token.js';

/** Begins a session for whom a token of the identity provider is. What was wrong with it is not told. */
export async function signInWithProvider(scope: Context, token: string): Promise<Tokens> {
  const { provider } = scope.services;
  if (!provider) throw new AppError('FORBIDDEN', 'No identity provider is set up for this graph.');
  const { address } = scope;
  const attempts = address === undefined ? [] : [{ what: `address:${address}`, most: MOST_FAILURES.address }];
  await countAttempts(scope, attempts);
  try {
    const tokens = await exchange(scope, provider, token);
    await takeBackAttempts(scope, attempts);
    return tokens;
  } catch (error) {
    if (error instanceof RefusedToken) throw refusal(scope, error.message);
    // Nobody's fault who signs in.
    if (isAppError(error) && error.code === 'SUBGRAPH_UNAVAILABLE') await takeBackAttempts(scope, attempts);
    throw error;
  }
}

async function exchange(scope: Context, provider: IdentityProvider, token: string): Promise<Tokens> {
  const identity = await provider.verify(token, Date.parse(scope.now()));
  const member = await findMember(scope.db, identity);
  if (!member) throw nobody();
  const { token: refreshToken, hash } = newSecretToken('krt');
  const begun = await inTransaction(onBehalfOfProvider(scope), async (tx) => {
    const user = await lockedMember(tx, member.id);
    if (!user) throw nobody();
    await takeOnce(tx, identity);
    const { roles } = provider.settings;
    const held =
      roles && identity.groups ? await giveRolesOfGroups(tx, user, identity.groups, roles) : (user.roles ?? []);
    if (held.length === 0) return undefined;
    const account = await accountFor(tx, user, identity);
    const holder = await holderOf(tx.db, account);
    if (!holder) throw nobody();
    return { holder, sessionId: await beginSession(tx, account.id, hash) };
  });
  if (begun === undefined) throw noRole();
  return sessionTokens(scope, { ...begun, refreshToken });
}

/** What the provider's word changes in the directory, nobody of the staff has done. */
function onBehalfOfProvider(scope: Context): Context {
  return Object.create(withoutKey(scope), {
    principal: { value: systemPrincipal('identity-provider') },
  }) as Context;
}

async function takeOnce({ db }: TransactionScope, { tokenHash, expiresAt }: ProviderIdentity): Promise<void> {
  const taken = await db.run(`${db.insertIgnore} INTO provider_tokens (token_hash, expires_at) VALUES (?, ?)`, [
    tokenHash,
    toDatabaseInstant(new Date(expiresAt).toISOString()),
  ]);
  if (taken === 0) throw new RefusedToken('was taken before');
}

/** The account of a member of staff, opened where there is none; it has no password then. */
async function accountFor(tx: TransactionScope, user: User, { email }: ProviderIdentity): Promise<Account> {
  const present = await accountOfUser(tx.db, user.id);
  if (present) return present;
  const address = user.email ?? email?.toLowerCase();
  if (address === undefined) throw new RefusedToken('is of somebody without an address');
  try {
    return await openAccount(tx, address, { userId: user.id });
  } catch (error) {
    if (isAppError(error) && error.code === 'DUPLICATE') throw new RefusedToken('is of an address that is taken');
    throw error;
  }
}

function nobody(): RefusedToken {
  return new RefusedToken('is of nobody who works here');
}

function refusal(scope: Context, reason: string): AppError {
  scope.log.info({ reason }, 'a token of the identity provider was refused');
  return unauthenticated('The token of the identity provider is not accepted.');
}
