import { toDatabaseInstant, toNumber } from '../../../shared/db/rows.js';
import type { Reader } from '../../../shared/db/database.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { later } from '../../../shared/values/later.js';

/**
 * Milliseconds after which nobody asks any more whether a session was ended: its access tokens last 15 minutes, and clocks
 * may differ.
 */
export const SESSION_EPOCH_LIFETIME = 30 * 60_000;

/** What the identifiers of sessions begin with. */
const SESSION_PREFIX = 'ses_';

/**
 * Ends every token of this holder that was issued until now: a member of staff, a session or an app by its id. Gateways
 * learn of it within seconds.
 */
export async function countEpochUp(tx: TransactionScope, subject: string): Promise<void> {
  const now = toDatabaseInstant(tx.now());
  const changed = await tx.db.run('UPDATE token_epochs SET epoch = epoch + 1, changed_at = ? WHERE subject = ?', [
    now,
    subject,
  ]);
  if (changed > 0) return;
  const added = await tx.db.run(
    `${tx.db.insertIgnore} INTO token_epochs (subject, epoch, changed_at) VALUES (?, 1, ?)`,
    [subject, now],
  );
  // Another transaction has added it in between.
  if (added === 0) await countEpochUp(tx, subject);
}

/** How often the tokens of this holder were ended: a token tells the number that it was issued under. */
export async function epochOf(db: Reader, subject: string): Promise<number> {
  const [row] = await db.query('SELECT epoch FROM token_epochs WHERE subject = ?', [subject]);
  return row ? toNumber(row.epoch) : 0;
}

/** Holders whose tokens were ended since an instant, or ever. */
export async function epochsSince(db: Reader, since: string | null): Promise<{ subject: string; epoch: number }[]> {
  const rows = await db.query(
    `SELECT subject, epoch FROM token_epochs${since === null ? '' : ' WHERE changed_at >= ?'}`,
    since === null ? [] : [toDatabaseInstant(since)],
  );
  return rows.map(({ subject, epoch }) => ({ subject: subject as string, epoch: toNumber(epoch) }));
}

/** Removes what is known of sessions that ended so long ago that their tokens have expired. */
export async function purgeSessionEpochs({ db, now }: TransactionScope): Promise<void> {
  await db.run('DELETE FROM token_epochs WHERE changed_at < ? AND subject LIKE ?', [
    toDatabaseInstant(later(now(), -SESSION_EPOCH_LIFETIME)),
    `${SESSION_PREFIX}%`,
  ]);
}
