import { inTransaction } from '../../../shared/db/transaction.js';
import type { Context } from '../context.js';
import { secretHash } from './secret-token.js';
import { endSessions } from './sessions.js';
import { withoutKey } from './without-key.js';

/** Ends the session of a refresh token, spent or not; answers whether there was one to end. */
export async function signOut(scope: Context, refreshToken: string): Promise<boolean> {
  return inTransaction(withoutKey(scope), async (tx) => {
    const [row] = await tx.db.query(
      'SELECT s.id FROM refresh_tokens r JOIN sessions s ON s.id = r.session_id WHERE r.token_hash = ? AND s.ended_at IS NULL',
      [secretHash(refreshToken)],
    );
    if (!row) return false;
    await endSessions(tx, [row.id as string]);
    return true;
  });
}
