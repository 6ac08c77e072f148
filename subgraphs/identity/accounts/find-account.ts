import type { Principal } from '../../../shared/access/principal.js';
import type { Reader } from '../../../shared/db/database.js';
import { columnList } from '../../../shared/db/rows.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
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

/**
 * The account, if it lives and its holder, where that is a member of staff, works here, locked with them until the commit:
 * what was checked of it before the transaction has to be compared with what this answers.
 */
export async function lockedAccount(
  tx: TransactionScope,
  { id, userId }: Pick<Account, 'id' | 'userId'>,
): Promise<Account | undefined> {
  if (userId !== null) {
    const [holder] = await tx.db.query(
      `SELECT id FROM users WHERE id = ? AND deleted_at IS NULL AND is_active = 1${tx.db.forShare}`,
      [userId],
    );
    if (!holder) return undefined;
  }
  const [account] = await tx.db.select(
    Account,
    `SELECT ${columnList(Account, 'a')} FROM accounts a WHERE a.id = ? AND a.deleted_at IS NULL${tx.db.forUpdate}`,
    [id],
  );
  return account;
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
