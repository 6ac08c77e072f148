import { duplicateTranslation } from '../../../shared/db/duplicate-entry.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { Account } from './account.entity.js';
import { emailKey } from './find-account.js';

const translatingDuplicates = duplicateTranslation(Account, 'account', {
  ux_accounts_email_key_live: { field: 'email', label: 'address' },
  ux_accounts_user_id_live: { field: 'userId', label: 'member of staff' },
});

/** Opens an account without a password; answers its id. Fails with `DUPLICATE` when another one has the address. */
export async function openAccount(tx: TransactionScope, userId: string, address: string): Promise<string> {
  const now = tx.now();
  const account: Account = {
    id: tx.newId('acc'),
    userId,
    userIdLive: userId,
    email: address,
    emailKeyLive: emailKey(address),
    passwordHash: null,
    passwordSetAt: null,
    totpSecret: null,
    totpEnabledAt: null,
    totpLastStep: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
  await translatingDuplicates('input', () => tx.db.insert(Account, account));
  return account.id;
}
