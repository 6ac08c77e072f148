import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { inTransaction, notFound, type TransactionScope } from '../../../shared/db/transaction.js';
import { badInput } from '../../../shared/errors.js';
import type { InviteUserInput } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { noteChange, userInCare } from './account-in-care.js';
import { accountOfUser, emailKey } from './find-account.js';
import { openAccount } from './open-account.js';
import { newSecretToken } from './secret-token.js';
import { withoutKey } from './without-key.js';
import { later } from '../../../shared/values/later.js';

const INVITATION_LIFETIME = 72 * 3_600_000;

/** An invitation as it is shown once. */
export interface Invitation {
  readonly accountId: string;
  readonly token: string;
  readonly expiresAt: string;
}

/** Opens an account where there is none, and makes a token by which its holder chooses a password. */
export async function inviteUser(scope: Context, { userId, email }: InviteUserInput): Promise<Invitation> {
  const { token, hash } = newSecretToken('kot');
  const expiresAt = later(scope.now(), INVITATION_LIFETIME);
  const accountId = await inTransaction(withoutKey(scope), async (tx) => {
    const id = await accountFor(tx, userId, email ?? null);
    await tx.db.run("DELETE FROM one_time_tokens WHERE account_id = ? AND purpose = 'PASSWORD'", [id]);
    await tx.db.run(
      "INSERT INTO one_time_tokens (token_hash, account_id, purpose, expires_at, used_at) VALUES (?, ?, 'PASSWORD', ?, NULL)",
      [hash, id, toDatabaseInstant(expiresAt)],
    );
    return id;
  });
  return { accountId, token, expiresAt };
}

async function accountFor(tx: TransactionScope, userId: string, email: string | null): Promise<string> {
  const user = await userInCare(tx, userId);
  const present = await accountOfUser(tx.db, userId);
  if (present) {
    const isSame = email === null || emailKey(email) === present.emailKeyLive;
    if (!isSame) throw badInput('input.email', 'is not the address of the account, which stands already.');
    await noteChange(tx, present.id, 'invited');
    return present.id;
  }
  if (!user.isActive) throw notFound('user', userId);
  const address = email ?? user.email;
  if (address === null) throw badInput('input.email', 'is missing: the member of staff has no address.');
  return openAccount(tx, userId, address);
}
