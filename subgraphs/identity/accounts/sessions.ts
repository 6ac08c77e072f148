import { issueToken, type TokenSubject } from '../../../shared/access/access-token.js';
import { columnList, toDatabaseInstant, toInstant } from '../../../shared/db/rows.js';
import type { Reader, Transaction } from '../../../shared/db/database.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import type { Tokens } from '../__generated__/resolvers-types.js';
import { countEpochUp, epochOf } from '../access/epochs.js';
import type { Context } from '../context.js';
import type { ShippedRoleName } from '../roles/shipped-roles.js';
import { User } from '../users/user.entity.js';
import type { Account } from './account.entity.js';
import { later } from '../../../shared/values/later.js';

/** Milliseconds for which a session lasts without being used. */
export const SESSION_LIFETIME = 30 * 24 * 3_600_000;
/** Seconds for which an access token works. */
const ACCESS_TOKEN_LIFETIME = 15 * 60;

const CUSTOMER_ROLE = 'customer' satisfies ShippedRoleName;

/** A session as it is shown. */
export interface SessionRow {
  readonly id: string;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly expiresAt: string;
}

/** Begins a session within the transaction; answers its id. */
export async function beginSession(tx: TransactionScope, accountId: string, refreshHash: string): Promise<string> {
  const [id, now] = [tx.newId('ses'), tx.now()];
  const instant = toDatabaseInstant(now);
  await tx.db.run(
    'INSERT INTO sessions (id, account_id, created_at, last_used_at, expires_at, ended_at) VALUES (?, ?, ?, ?, ?, NULL)',
    [id, accountId, instant, instant, toDatabaseInstant(later(now, SESSION_LIFETIME))],
  );
  await addRefreshToken(tx, id, refreshHash);
  return id;
}

/** Lets a session be gone on with by a further refresh token. */
export async function addRefreshToken(tx: TransactionScope, sessionId: string, refreshHash: string): Promise<void> {
  await tx.db.run(
    'INSERT INTO refresh_tokens (token_hash, session_id, created_at, used_at, successor_hash) VALUES (?, ?, ?, NULL, NULL)',
    [refreshHash, sessionId, toDatabaseInstant(tx.now())],
  );
}

/** Ends sessions; the refresh tokens of each work no longer, and its access tokens no longer than some seconds. */
export async function endSessions(tx: TransactionScope, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await tx.db.run('UPDATE sessions SET ended_at = ? WHERE id = ? AND ended_at IS NULL', [
      toDatabaseInstant(tx.now()),
      id,
    ]);
    await countEpochUp(tx, id);
  }
}

/** The sessions of an account that have not ended, the newest first. */
export async function openSessions(
  db: Reader | Transaction,
  accountId: string,
  now: string,
): Promise<readonly SessionRow[]> {
  const rows = await db.query(
    'SELECT id, created_at, last_used_at, expires_at FROM sessions ' +
      'WHERE account_id = ? AND ended_at IS NULL AND expires_at > ? ORDER BY created_at DESC, id DESC LIMIT 100',
    [accountId, toDatabaseInstant(now)],
  );
  return rows.map((row) => ({
    id: row.id as string,
    createdAt: toInstant(row.created_at),
    lastUsedAt: toInstant(row.last_used_at),
    expiresAt: toInstant(row.expires_at),
  }));
}

/** What tokens of a session are made from. */
export interface SessionTokenParts {
  readonly account: Account;
  readonly sessionId: string;
  readonly refreshToken: string;
}

/** The tokens of a session, with the rights that its holder has now; undefined when the holder works here no more. */
export async function sessionTokens(
  scope: Context,
  { account, sessionId, refreshToken }: SessionTokenParts,
): Promise<Tokens | undefined> {
  const now = scope.now();
  const holder = await holderOf(scope.db, account);
  if (!holder) return undefined;
  const lifetime = `${String(ACCESS_TOKEN_LIFETIME)}s`;
  return {
    accessToken: await issueToken(await scope.services.tokenKey(), { ...holder, sessionId }, lifetime),
    accessTokenExpiresAt: later(now, ACCESS_TOKEN_LIFETIME * 1000),
    refreshToken,
    refreshTokenExpiresAt: later(now, SESSION_LIFETIME),
  };
}

/** Whom a token is for: a member of staff with their roles, or a customer with the one that all customers have. */
async function holderOf(db: Reader, { id, userId, customerId }: Account): Promise<TokenSubject | undefined> {
  const epoch = await epochOf(db, userId ?? id);
  if (userId === null) {
    return { subject: id, roles: [CUSTOMER_ROLE], epoch, ...(customerId === null ? {} : { customerId }) };
  }
  const user = await activeUser(db, userId);
  if (!user) return undefined;
  if (!user.roles?.length) throw new AppError('FORBIDDEN', 'You have no role yet; ask an administrator for one.');
  return { roles: user.roles, userId, teamIds: user.teamId === null ? [] : [user.teamId], epoch };
}

/** Whether somebody may sign in with an account: customers, and members of staff who work here. */
export async function isOfUse(db: Reader, { userId }: Account): Promise<boolean> {
  return userId === null || (await activeUser(db, userId)) !== undefined;
}

/** A member of staff who works here, whoever asks. */
export async function activeUser(db: Reader, userId: string): Promise<User | undefined> {
  const [user] = await db.select(
    User,
    `SELECT ${columnList(User, 'u')} FROM users u WHERE u.id = ? AND u.deleted_at IS NULL AND u.is_active = 1`,
    [userId],
  );
  return user;
}
