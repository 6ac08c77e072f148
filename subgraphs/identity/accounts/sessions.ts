import { SHORT_EPOCH_LIFETIME } from '../../../shared/access/ended-tokens.js';
import { issueToken, type TokenSubject } from '../../../shared/access/access-token.js';
import { columnList, toDatabaseInstant, toInstant, type RawRow } from '../../../shared/db/rows.js';
import type { Reader } from '../../../shared/db/database.js';
import { placeholders } from '../../../shared/db/lookup.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import type { Tokens } from '../__generated__/resolvers-types.js';
import { epochOf } from '../access/epochs.js';
import type { Context } from '../context.js';
import type { ShippedRoleName } from '../roles/shipped-roles.js';
import { User } from '../users/user.entity.js';
import type { Account } from './account.entity.js';
import { compareTexts } from '../../../shared/text/compare-texts.js';
import { languageOfTag, type Language } from '../../../shared/text/language.js';
import { later } from '../../../shared/values/later.js';

const DAY = 24 * 3_600_000;
/** Milliseconds for which a session lasts without being used, and for which it lasts at most. */
const SESSION_LIFETIME = 30 * DAY;
const LONGEST_SESSION = 180 * DAY;
/** How many sessions of an account are shown. */
const MOST_SHOWN = 100;
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
    [id, accountId, instant, instant, toDatabaseInstant(expiryOf(now, now))],
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
export function endSessions(tx: TransactionScope, ids: readonly string[]): Promise<number> {
  return endWhere(tx, `id IN (${placeholders(ids)})`, ids);
}

/** Ends every session of an account, but one where it is named; answers how many. The account has to be locked. */
export function endSessionsOfAccount(tx: TransactionScope, accountId: string, except?: string): Promise<number> {
  return endWhere(tx, 'account_id = ? AND id <> ?', [accountId, except ?? '']);
}

async function endWhere(tx: TransactionScope, condition: string, parameters: readonly string[]): Promise<number> {
  const now = tx.now();
  const instant = toDatabaseInstant(now);
  const ended = await tx.db.run(`UPDATE sessions SET ended_at = ? WHERE ${condition} AND ended_at IS NULL`, [
    instant,
    ...parameters,
  ]);
  // The access tokens of those that were not used for longer have expired.
  await tx.db.run(
    `${tx.db.insertIgnore} INTO token_epochs (subject, epoch, changed_at) ` +
      `SELECT id, 1, ? FROM sessions WHERE ${condition} AND ended_at = ? AND last_used_at >= ?`,
    [instant, ...parameters, instant, toDatabaseInstant(later(now, -SHORT_EPOCH_LIFETIME))],
  );
  return ended;
}

/** Until when a session lasts that is used now. */
export function expiryOf(createdAt: string, now: string): string {
  const [idle, last] = [later(now, SESSION_LIFETIME), later(createdAt, LONGEST_SESSION)];
  return idle < last ? idle : last;
}

/** Whether a session goes on. */
export async function isOpen({ db, now }: TransactionScope, id: string): Promise<boolean> {
  const [session] = await db.query('SELECT id FROM sessions WHERE id = ? AND ended_at IS NULL AND expires_at > ?', [
    id,
    toDatabaseInstant(now()),
  ]);
  return session !== undefined;
}

/** The sessions of each of some accounts that have not ended as they are shown, the newest first. */
export async function openSessions(
  db: Reader,
  accountIds: readonly string[],
  now: string,
): Promise<readonly (readonly SessionRow[])[]> {
  const instant = toDatabaseInstant(now);
  const one =
    'SELECT * FROM (SELECT id, account_id, created_at, last_used_at, expires_at FROM sessions ' +
    `WHERE account_id = ? AND ended_at IS NULL AND expires_at > ? ORDER BY created_at DESC, id DESC LIMIT ${String(MOST_SHOWN)}) `;
  const rows = await db.query(
    accountIds.map((_, index) => `${one}AS a${String(index)}`).join(' UNION ALL '),
    accountIds.flatMap((accountId) => [accountId, instant]),
  );
  const byAccount = new Map(accountIds.map((accountId) => [accountId, [] as SessionRow[]]));
  for (const row of rows) byAccount.get(row.account_id as string)?.push(sessionRow(row));
  // UNION ALL promises no order, even though each of its parts has one.
  return accountIds.map((accountId) => byAccount.get(accountId)?.sort(newestFirst) ?? []);
}

function sessionRow(row: RawRow): SessionRow {
  return {
    id: row.id as string,
    createdAt: toInstant(row.created_at),
    lastUsedAt: toInstant(row.last_used_at),
    expiresAt: toInstant(row.expires_at),
  };
}

function newestFirst(one: SessionRow, other: SessionRow): number {
  return compareTexts(other.createdAt, one.createdAt) || compareTexts(other.id, one.id);
}

/** What its holder goes on with a session by. */
export interface SessionSecret {
  /** Whom the tokens are for, with the rights that they had when the session was begun or gone on with. */
  readonly holder: TokenSubject;
  readonly sessionId: string;
  readonly refreshToken: string;
  /** When the session ends unless it is used before; that of one which begins when omitted. */
  readonly expiresAt?: string;
}

/** The tokens of a session. */
export async function sessionTokens(
  scope: Context,
  { holder, sessionId, refreshToken, expiresAt }: SessionSecret,
): Promise<Tokens> {
  const now = scope.now();
  const lifetime = `${String(ACCESS_TOKEN_LIFETIME)}s`;
  return {
    accessToken: await issueToken(await scope.services.tokenKey(), { ...holder, sessionId }, lifetime),
    accessTokenExpiresAt: later(now, ACCESS_TOKEN_LIFETIME * 1000),
    refreshToken,
    refreshTokenExpiresAt: expiresAt ?? expiryOf(now, now),
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

/**
 * Whom a token is for: a member of staff with their roles, or a customer with the one that all customers have; undefined
 * for who works here no more. Fails with `FORBIDDEN` for who has no role. To be asked before anything is spent on a token.
 */
export async function holderOf(
  db: Reader,
  { id, userId, customerId, contactId, language }: Account,
): Promise<TokenSubject | undefined> {
  const epoch = await epochOf(db, userId ?? id);
  if (userId === null) {
    const ofCustomer = customerId === null ? {} : { customerId, contactId: contactId ?? undefined };
    return { subject: id, roles: [CUSTOMER_ROLE], epoch, language: languageSaid(language), ...ofCustomer };
  }
  const user = await activeUser(db, userId);
  if (!user) return undefined;
  if (!user.roles?.length) throw noRole();
  return { ...(await tokenRights(db, user)), userId, epoch, language: languageSaid(user.locale ?? language) };
}

function languageSaid(tag: string | null): Language | undefined {
  return tag === null ? undefined : languageOfTag(tag);
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
