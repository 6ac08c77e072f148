import { SHORT_EPOCH_LIFETIME, SHORT_LIVED_HOLDERS } from '../../../shared/access/ended-tokens.js';
import { toDatabaseInstant, toNumber } from '../../../shared/db/rows.js';
import type { Reader } from '../../../shared/db/database.js';
import type { TransactionScope } from '../../../shared/db/transaction.js';
import { later } from '../../../shared/values/later.js';

/** What the identifiers of sessions begin with. */
const SESSION_PREFIX = 'ses_';

const FIRST_INSTANT = '1970-01-01T00:00:00.000Z';

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

/** Holders whose tokens were ended since an instant, or ever, as far as any of these can be in use still. */
export async function epochsSince(
  db: Reader,
  since: string | null,
  now: string,
): Promise<{ subject: string; epoch: number }[]> {
  const isLasting = SHORT_LIVED_HOLDERS.map(() => 'subject NOT LIKE ?').join(' AND ');
  const rows = await db.query(
    `SELECT subject, epoch FROM token_epochs WHERE changed_at >= ? AND (changed_at >= ? OR ${isLasting})`,
    [
      toDatabaseInstant(since ?? FIRST_INSTANT),
      toDatabaseInstant(later(now, -SHORT_EPOCH_LIFETIME)),
      ...SHORT_LIVED_HOLDERS.map((prefix) => `${prefix}%`),
    ],
  );
  return rows.map(({ subject, epoch }) => ({ subject: subject as string, epoch: toNumber(epoch) }));
}

/**
 * Removes what is known of sessions that ended so long ago that their tokens have expired. The numbers of other holders
 * stay, since what is counted anew would come to numbers that were there before.
 */
export async function purgeSessionEpochs({ db, now }: TransactionScope): Promise<void> {
  await db.run('DELETE FROM token_epochs WHERE changed_at < ? AND subject LIKE ?', [
    toDatabaseInstant(later(now(), -SHORT_EPOCH_LIFETIME)),
    `${SESSION_PREFIX}%`,
  ]);
}
