import { columnList } from '../../../shared/db/rows.js';
import type { Reader } from '../../../shared/db/database.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { User } from '../users/user.entity.js';
import type { ProviderIdentity } from './verify-provider-token.js';

/**
 * The member of staff that a token is of, whoever asks: by the external id, else by the address, as long as nobody else
 * has the same one; undefined where there is none who works here.
 */
export async function findMember(
  db: Reader,
  { externalId, email }: Pick<ProviderIdentity, 'externalId' | 'email'>,
): Promise<User | undefined> {
  if (externalId !== undefined) {
    const [user] = await membersWhere(db, 'u.external_id_live = ?', externalId);
    if (user) return user.isActive ? user : undefined;
  }
  if (email === undefined) return undefined;
  const [user, ...others] = await membersWhere(db, 'u.email = ? AND u.is_active = 1', email.toLowerCase());
  if (others.length > 0) return undefined;
  // Two with different external ids are two people, of whom one may have got the address of the other.
  return externalId !== undefined && user?.externalId != null ? undefined : user;
}

/** The same as they stand within the transaction, until whose commit nobody changes them. */
export async function lockedMember({ db }: TransactionScope, userId: string): Promise<User | undefined> {
  const [user] = await db.select(
    User,
    `SELECT ${columnList(User, 'u')} FROM users u WHERE u.id = ? AND u.deleted_at IS NULL AND u.is_active = 1${db.forUpdate}`,
    [userId],
  );
  return user;
}

function membersWhere(db: Reader, condition: string, value: string): Promise<User[]> {
  return db.select(
    User,
    `SELECT ${columnList(User, 'u')} FROM users u WHERE ${condition} AND u.deleted_at IS NULL LIMIT 2`,
    [value],
  );
}
