import { createHmac } from 'node:crypto';
import { toDatabaseInstant, toInstant, toNumber } from '../../../shared/db/rows.js';
import { inTransaction } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import type { Context } from '../context.js';
import { withoutKey } from './without-key.js';

const WINDOW = 15 * 60_000;
/** How many may fail within the window: of one account, and from one address, behind which a whole office may be. */
export const MOST_FAILURES = { account: 10, address: 100 };

/**
 * Counts an attempt to prove something about an account before it is judged, so that attempts which come at once count
 * too. Fails with `RATE_LIMITED` when there were too many within 15 minutes.
 * @param what whose attempts they are: the same text, the same count
 */
export async function countAttempt(scope: Context, what: string, most = MOST_FAILURES.account): Promise<void> {
  const key = keyOf(scope, what);
  const now = scope.now();
  await inTransaction(withoutKey(scope), async ({ db }) => {
    const started = toDatabaseInstant(now);
    await db.run(`${db.insertIgnore} INTO sign_in_attempts (attempt_key, window_start, count) VALUES (?, ?, 0)`, [
      key,
      started,
    ]);
    const [row] = await db.query(
      `SELECT window_start, count FROM sign_in_attempts WHERE attempt_key = ?${db.forUpdate}`,
      [key],
    );
    const left = row ? Date.parse(toInstant(row.window_start)) + WINDOW - Date.parse(now) : 0;
    if (left > 0 && toNumber(row?.count) >= most) throw tooMany(left);
    await db.run(
      left > 0
        ? 'UPDATE sign_in_attempts SET count = count + 1 WHERE attempt_key = ?'
        : 'UPDATE sign_in_attempts SET count = 1, window_start = ? WHERE attempt_key = ?',
      left > 0 ? [key] : [started, key],
    );
  });
}

/** Forgets the attempts once one has succeeded. */
export async function forgetAttempts(scope: Context, what: string): Promise<void> {
  await inTransaction(withoutKey(scope), ({ db }) =>
    db.run('DELETE FROM sign_in_attempts WHERE attempt_key = ?', [keyOf(scope, what)]),
  );
}

/** Takes one attempt back, since it has succeeded: those before it count on. */
export async function takeBackAttempt(scope: Context, what: string): Promise<void> {
  await inTransaction(withoutKey(scope), ({ db }) =>
    db.run('UPDATE sign_in_attempts SET count = count - 1 WHERE attempt_key = ? AND count > 0', [keyOf(scope, what)]),
  );
}

function tooMany(left: number): AppError {
  const retryAfterSeconds = Math.ceil(left / 1000);
  return new AppError('RATE_LIMITED', 'There were too many attempts; wait before the next one.', { retryAfterSeconds });
}

/** Tells nobody who has only the table what it stands for. */
function keyOf({ journal }: Context, what: string): string {
  return createHmac('sha256', journal.keys.derive('sign-in-attempts')).update(what).digest('hex');
}
