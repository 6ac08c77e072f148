import type { Principal } from '../../../shared/access/principal.js';
import type { Reader } from '../../../shared/db/database.js';
import { columnList } from '../../../shared/db/rows.js';
import { normalForm } from '../../../shared/text/normal-form.js';
import { Account } from './account.entity.js';

/** An address as it is compared. */
export function emailKey(email: string): string {
  return normalForm(email.trim()).slice(0, 254);
}

/** The living account with this address. */
export function accountByEmail(db: Reader, email: string): Promise<Account | undefined> {
  return findAccount(db, 'a.email_key_live = ?', emailKey(email));
}

/** The living account of a member of staff. */
export function accountOfUser(db: Reader, userId: string): Promise<Account | undefined> {
  return findAccount(db, 'a.user_id_live = ?', userId);
}

/** The living account with this id. */
export function accountById(db: Reader, id: string): Promise<Account | undefined> {
  return findAccount(db, 'a.id = ? AND a.deleted_at IS NULL', id);
}

/** The living account that somebody has signed in with: that of the member of staff, or the customer's own. */
export async function accountOf(db: Reader, { kind, userId, subject }: Principal): Promise<Account | undefined> {
  if (userId !== undefined) return accountOfUser(db, userId);
  return kind === 'customer' ? accountById(db, subject) : undefined;
}

async function findAccount(db: Reader, condition: string, value: string): Promise<Account | undefined> {
  const [account] = await db.select(Account, `SELECT ${columnList(Account, 'a')} FROM accounts a WHERE ${condition}`, [
    value,
  ]);
  return account;
}
