import { inTransaction, notFound, type TransactionScope } from '../../../shared/db/transaction.js';
import { badInput } from '../../../shared/errors.js';
import { optionalText } from '../../../shared/text/cleaned-text.js';
import type { InviteUserInput } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { noteChange, userInCare } from './account-in-care.js';
import type { Account } from './account.entity.js';
import { accountOfUser, emailKey } from './find-account.js';
import { issueToken } from './one-time-tokens.js';
import { openAccount } from './open-account.js';
import { putAccountMail } from './put-account-mail.js';
import { withoutKey } from './without-key.js';

/** An invitation as it is shown once. */
export interface Invitation {
  readonly accountId: string;
  readonly token: string;
  readonly expiresAt: string;
}

/**
 * Opens an account where there is none, and makes a token by which its holder chooses a password. It is mailed too where
 * there is a server for mail.
 */
export async function inviteUser(scope: Context, { userId, email, language }: InviteUserInput): Promise<Invitation> {
  const { mail } = scope.services;
  return inTransaction(withoutKey(scope), async (tx) => {
    const account = await accountFor(tx, { userId, email: email ?? null, language: language ?? null });
    const issued = await issueToken(tx, { accountId: account.id, purpose: 'PASSWORD' });
    if (mail.location.kind === 'smtp') await putAccountMail(tx, mail, 'invitation', account, { issued });
    return { accountId: account.id, ...issued };
  });
}

async function accountFor(
  tx: TransactionScope,
  { userId, email, language }: { userId: string; email: string | null; language: string | null },
): Promise<Account> {
  const user = await userInCare(tx, userId);
  const present = await accountOfUser(tx.db, userId);
  if (present) {
    const isSame = email === null || emailKey(email) === present.emailKeyLive;
    if (!isSame) throw badInput('input.email', 'is not the address of the account, which stands already.');
    await noteChange(tx, present.id, 'invited');
    return present;
  }
  if (!user.isActive) throw notFound('user', userId);
  const address = email ?? user.email;
  if (address === null) throw badInput('input.email', 'is missing: the member of staff has no address.');
  const spoken = optionalText(language, 'input.language', { max: 35 }) ?? user.locale;
  return openAccount(tx, address, { userId, language: spoken });
}
