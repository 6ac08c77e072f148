import { unauthenticated } from '../../../shared/access/access-token.js';
import { toDatabaseInstant, toInstant } from '../../../shared/db/rows.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import type { AppError } from '../../../shared/errors.js';
import type { Tokens } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { accountById } from './find-account.js';
import { newSecretToken, secretHash } from './secret-token.js';
import { addRefreshToken, endSessions, SESSION_LIFETIME, sessionTokens } from './sessions.js';
import { withoutKey } from './without-key.js';
import { later } from '../../../shared/values/later.js';

/** Milliseconds within which a spent token may come again, for an answer that was lost. */
const GRACE = 30_000;

interface Renewal {
  /** Undefined when the token was misused, which has ended the session. */
  readonly session: { readonly id: string; readonly accountId: string } | undefined;
}

/** Spends a refresh token for new tokens of its session. */
export async function refreshToken(scope: Context, spent: string): Promise<Tokens> {
  const { token, hash } = newSecretToken('krt');
  const { session } = await inTransaction(withoutKey(scope), (tx) => renew(tx, secretHash(spent), hash));
  const account = session && (await accountById(scope.db, session.accountId));
  const tokens = account && (await sessionTokens(scope, { account, sessionId: session.id, refreshToken: token }));
  if (!tokens) throw invalid();
  return tokens;
}

async function renew(tx: TransactionScope, spentHash: string, newHash: string): Promise<Renewal> {
  const now = tx.now();
  const [row] = await tx.db.query(
    'SELECT r.session_id, r.used_at, r.successor_hash, s.account_id FROM refresh_tokens r ' +
      'JOIN sessions s ON s.id = r.session_id JOIN accounts a ON a.id = s.account_id ' +
      `WHERE r.token_hash = ? AND s.ended_at IS NULL AND s.expires_at > ? AND a.deleted_at IS NULL${tx.db.forUpdate}`,
    [spentHash, toDatabaseInstant(now)],
  );
  if (!row) throw invalid();
  const sessionId = row.session_id as string;
  if (row.used_at !== null && !(await wasLost(tx, row, now))) {
    await endSessions(tx, [sessionId]);
    return { session: undefined };
  }
  await tx.db.run('UPDATE refresh_tokens SET used_at = COALESCE(used_at, ?), successor_hash = ? WHERE token_hash = ?', [
    toDatabaseInstant(now),
    newHash,
    spentHash,
  ]);
  await addRefreshToken(tx, sessionId, newHash);
  await tx.db.run('UPDATE sessions SET last_used_at = ?, expires_at = ? WHERE id = ?', [
    toDatabaseInstant(now),
    toDatabaseInstant(later(now, SESSION_LIFETIME)),
    sessionId,
  ]);
  return { session: { id: sessionId, accountId: row.account_id as string } };
}

/**
 * Whether a token that was spent comes again because its answer was lost: soon, and what it was spent for was never used,
 * which then works no longer.
 */
async function wasLost(
  { db }: TransactionScope,
  row: { used_at?: unknown; successor_hash?: unknown },
  now: string,
): Promise<boolean> {
  if (Date.parse(now) - Date.parse(toInstant(row.used_at)) > GRACE) return false;
  const removed = await db.run('DELETE FROM refresh_tokens WHERE token_hash = ? AND used_at IS NULL', [
    row.successor_hash as string,
  ]);
  return removed === 1;
}

function invalid(): AppError {
  return unauthenticated('The refresh token is not valid, or no longer; sign in again.');
}
