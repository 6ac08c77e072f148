import { toDatabaseInstant } from '../../../shared/db/rows.js';
import { inTransaction, notFound } from '../../../shared/db/transaction.js';
import type { Context } from '../context.js';
import { countEpochUp } from '../access/epochs.js';
import { accountInCare, noteChange } from './account-in-care.js';
import { ownAccount } from './own-account.js';
import { endSessions, endSessionsOfAccount } from './sessions.js';

/** Ends one of the caller's own sessions. */
export async function endSession(scope: Context, id: string): Promise<void> {
  const { account } = await ownAccount(scope);
  await inTransaction(scope, async (tx) => {
    const [session] = await tx.db.query(
      'SELECT id FROM sessions WHERE id = ? AND account_id = ? AND ended_at IS NULL AND expires_at > ?',
      [id, account.id, toDatabaseInstant(tx.now())],
    );
    if (!session) throw notFound('session', id);
    await endSessions(tx, [id]);
  });
}

/** Ends all sessions and tokens of a member of staff; answers how many sessions. */
export async function endSessionsOfUser(scope: Context, userId: string): Promise<number> {
  return inTransaction(scope, async (tx) => {
    const account = await accountInCare(tx, userId);
    const ended = await endSessionsOfAccount(tx, account.id);
    await noteChange(tx, account.id, 'signed-out');
    await countEpochUp(tx, userId);
    return ended;
  });
}
