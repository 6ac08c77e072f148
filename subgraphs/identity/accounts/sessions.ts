import { issueToken } from '../../../shared/access/access-token.js';
import { columnList, toDatabaseInstant, toInstant } from '../../../shared/db/rows.js';
import type { Reader, Transaction } from '../../../shared/db/database.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import type { Tokens } from '../__generated__/resolvers-types.js';
import { countEpochUp, epochOf } from '../access/epochs.js';
import type { Context } from '../context.js';
import { User } from '../users/user.entity.js';
import { later } from '../../../shared/values/later.js';

/** Milliseconds for which a session lasts without being used. */
export const SESSION_LIFETIME = 30 * 24 * 3_600_000;
/** Seconds for which an access token works. */
const ACCESS_TOKEN_LIFETIME = 15 * 60;

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

/** The tokens of a session, with the rights that its holder has now; undefined when the holder works here no more. */
export async function sessionTokens(
  scope: Context,
  { userId, sessionId, refreshToken }: { userId: string; sessionId: string; refreshToken: string },
): Promise<Tokens | undefined> {
  const now = scope.now();
  const epoch = await epochOf(scope.db, userId);
  const user = await activeUser(scope.db, userId);
  if (!user) return undefined;
  if (!user.roles?.length) throw noRole();
  const accessToken = await issueToken(
    await scope.services.tokenKey(),
    { ...(await tokenRights(scope.db, user)), userId, sessionId, epoch },
    `${String(ACCESS_TOKEN_LIFETIME)}s`,
  );
  return {
    accessToken,
    accessTokenExpiresAt: later(now, ACCESS_TOKEN_LIFETIME * 1000),
    refreshToken,
    refreshTokenExpiresAt: later(now, SESSION_LIFETIME),
  };
}

/** The refusal of somebody who works here and may do nothing. */
export function noRole(): AppError {
  return new AppError('FORBIDDEN', 'You have no role yet; ask an administrator for one.');
}

/** The territories of a member of staff. None that somebody has can be deleted. */
async function territoriesOf(db: Reader, userId: string): Promise<string[]> {
  const rows = await db.query('SELECT territory_id FROM user_territories WHERE user_id = ? ORDER BY territory_id', [
    userId,
  ]);
  return rows.map((row) => row.territory_id as string);
}

/** What tokens of a member of staff say of their rights. */
export async function tokenRights(
  db: Reader,
  { id, roles, teamId }: Pick<User, 'id' | 'roles' | 'teamId'>,
): Promise<{ roles: string[]; teamIds: string[]; territoryIds: string[] }> {
  return {
    roles: roles ?? [],
    teamIds: teamId === null ? [] : [teamId],
    territoryIds: await territoriesOf(db, id),
  };
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
