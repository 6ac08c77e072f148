import type { TransactionScope } from '../../../shared/db/transaction.js';
import { translatingDuplicates } from './account-rules.js';
import { Account } from './account.entity.js';
import { newAccount } from './new-account.js';
import { forgetRegistrations } from './registrations.js';

/** Opens an account with these facts; nobody can register for another one with the address any more. Fails with `DUPLICATE` when another one has the address. */
export async function openAccount(tx: TransactionScope, address: string, facts: Partial<Account>): Promise<Account> {
  const account = newAccount(tx, address, facts);
  await forgetRegistrations(tx, address);
  await translatingDuplicates('input', () => tx.db.insert(Account, account));
  return account;
}
