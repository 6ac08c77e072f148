import { inTransaction, notFound } from '../../../shared/db/transaction.js';
import type { Context } from '../context.js';
import { countEpochUp } from '../access/epochs.js';
import { accountOfUser } from './find-account.js';
import { ownAccount } from './own-account.js';
import { endSessions, openSessions } from './sessions.js';

/** Ends one of the caller's own sessions. */
export async function endSession(scope: Context, id: string): Promise<void> {
  const { account } = await ownAccount(scope);
  await inTransaction(scope, async (tx) => {
    const sessions = await openSessions(tx.db, account.id, tx.now());
    if (!sessions.some((session) => session.id === id)) throw notFound('session', id);
    await endSessions(tx, [id]);
  });
}

/** Ends all sessions and tokens of a member of staff; answers how many sessions. */
export async function endSessionsOfUser(scope: Context, userId: string): Promise<number> {
  return inTransaction(scope, async (tx) => {
    const account = await accountOfUser(tx.db, userId);
    if (!account) throw notFound('account', userId);
    const sessions = await openSessions(tx.db, account.id, tx.now());
    await endSessions(
      tx,
      sessions.map(({ id }) => id),
    );
    await countEpochUp(tx, userId);
    return sessions.length;
  });
}
