import { toDatabaseInstant } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { Account } from './account.entity.js';
import { revokeTokens } from './one-time-tokens.js';
import { forgetRegistrations } from './registrations.js';
import { endSessionsOfAccount } from './sessions.js';

/** Keeps a password, ends every token that was mailed before and every session but one; answers when. */
export async function keepPassword(
  tx: TransactionScope,
  { id, email }: Pick<Account, 'id' | 'email'>,
  hash: string,
  exceptSession?: string,
): Promise<string> {
  const now = tx.now();
  await tx.changes.track(Account, [id]);
  await tx.db.run(
    'UPDATE accounts SET password_hash = ?, password_set_at = ?, updated_at = ?, version = version + 1 WHERE id = ?',
    [hash, toDatabaseInstant(now), toDatabaseInstant(now), id],
  );
  await revokeTokens(tx, id);
  await forgetRegistrations(tx, email);
  await endSessionsOfAccount(tx, id, exceptSession);
  return now;
}

/** Notes that the holder reads the mail of the account's address. */
export async function keepVerified(tx: TransactionScope, accountId: string): Promise<void> {
  await tx.db.run('UPDATE accounts SET email_verified_at = COALESCE(email_verified_at, ?) WHERE id = ?', [
    toDatabaseInstant(tx.now()),
    accountId,
  ]);
}
