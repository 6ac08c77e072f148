import { createHmac } from 'node:crypto';
import { unauthenticated, type TokenSubject } from '../../../shared/access/access-token.js';
import { toDatabaseInstant, toInstant } from '../../../shared/db/rows.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import type { AppError } from '../../../shared/errors.js';
import type { Tokens } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { lockedAccount } from './find-account.js';
import { secretHash } from './secret-token.js';
import { addRefreshToken, endSessions, expiryOf, holderOf, sessionTokens } from './sessions.js';
import { withoutKey } from './without-key.js';

/** Milliseconds within which a spent token may come again, for an answer that was lost. */
const GRACE = 30_000;

interface Renewed {
  readonly holder: TokenSubject;
  readonly sessionId: string;
  readonly expiresAt: string;
}

/** Spends a refresh token for new tokens of its session. */
export async function refreshToken(scope: Context, spent: string): Promise<Tokens> {
  const successor = successorOf(scope, spent);
  const renewed = await inTransaction(withoutKey(scope), (tx) => renew(tx, secretHash(spent), secretHash(successor)));
  if (!renewed) throw invalid();
  return sessionTokens(scope, { ...renewed, refreshToken: successor });
}

/** What a token is spent for: always the same, so that it can be answered again and only one follows each. */
function successorOf({ journal }: Context, spent: string): string {
  return `krt_${createHmac('sha256', journal.keys.derive('refresh-tokens')).update(spent).digest('base64url')}`;
}

/** Answers nothing when the token was misused, which ends the session. */
async function renew(tx: TransactionScope, spentHash: string, newHash: string): Promise<Renewed | undefined> {
  const now = tx.now();
  const instant = toDatabaseInstant(now);
  const [owner] = await tx.db.query(
    'SELECT a.id, a.user_id FROM refresh_tokens r JOIN sessions s ON s.id = r.session_id ' +
      'JOIN accounts a ON a.id = s.account_id WHERE r.token_hash = ?',
    [spentHash],
  );
  const account =
    owner && (await lockedAccount(tx, { id: owner.id as string, userId: owner.user_id as string | null }));
  const [row] = await tx.db.query(
    'SELECT s.id, s.created_at, s.expires_at, r.used_at, r.successor_hash FROM refresh_tokens r ' +
      'JOIN sessions s ON s.id = r.session_id ' +
      `WHERE r.token_hash = ? AND s.ended_at IS NULL AND s.expires_at > ?${tx.db.forUpdate}`,
    [spentHash, instant],
  );
  if (!account || !row) throw invalid();
  const sessionId = row.id as string;
  if (row.used_at !== null && !(await wasLost(tx, row, now))) {
    await endSessions(tx, [sessionId]);
    return undefined;
  }
  const holder = await holderOf(tx.db, account);
  if (!holder) throw invalid();
  if (row.used_at !== null) return { holder, sessionId, expiresAt: toInstant(row.expires_at) };
  await tx.db.run('UPDATE refresh_tokens SET used_at = ?, successor_hash = ? WHERE token_hash = ?', [
    instant,
    newHash,
    spentHash,
  ]);
  await addRefreshToken(tx, sessionId, newHash);
  const expiresAt = expiryOf(toInstant(row.created_at), now);
  await tx.db.run('UPDATE sessions SET last_used_at = ?, expires_at = ? WHERE id = ?', [
    instant,
    toDatabaseInstant(expiresAt),
    sessionId,
  ]);
  return { holder, sessionId, expiresAt };
}

/** Whether a spent token comes again because its answer was lost: soon, and what it was spent for was never used. */
async function wasLost(
  { db }: TransactionScope,
  row: { used_at?: unknown; successor_hash?: unknown },
  now: string,
): Promise<boolean> {
  if (Date.parse(now) - Date.parse(toInstant(row.used_at)) > GRACE) return false;
  const [successor] = await db.query('SELECT used_at FROM refresh_tokens WHERE token_hash = ?', [
    row.successor_hash as string,
  ]);
  return successor?.used_at === null;
}

function invalid(): AppError {
  return unauthenticated('The refresh token is not valid, or no longer; sign in again.');
}
