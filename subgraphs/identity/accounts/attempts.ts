import { createHmac } from 'node:crypto';
import { toDatabaseInstant, toInstant, toNumber } from '../../../shared/db/rows.js';
import { inTransaction, type TransactionScope } from '../../../shared/db/transaction.js';
import { AppError } from '../../../shared/errors.js';
import type { Context } from '../context.js';
import { emailKey } from './find-account.js';
import { withoutKey } from './without-key.js';

const WINDOW = 15 * 60_000;
/**
 * How many may fail within the window: of one account, of one account whatever network address they come from, since the
 * first is counted for each where it is known, and from one address, behind which a whole office may be.
 */
export const MOST_FAILURES = { account: 10, accountAnywhere: 100, address: 100 };

/** Attempts that are counted together. */
export interface Attempts {
  /** Whose they are: the same text, the same count. */
  readonly what: string;
  readonly most: number;
}

/** What an attempt to sign in is counted for: the account here, the account anywhere, and where it comes from. */
export function signInAttempts({ address }: Context, email: string): readonly [Attempts, ...Attempts[]] {
  const account = emailKey(email);
  return [
    { what: `sign-in:${account}\n${address ?? ''}`, most: MOST_FAILURES.account },
    { what: `sign-in:${account}`, most: MOST_FAILURES.accountAnywhere },
    ...(address === undefined ? [] : [{ what: `address:${address}`, most: MOST_FAILURES.address }]),
  ];
}

/**
 * Counts an attempt to prove something about an account before it is judged, so that attempts which come at once count
 * too. Fails with `RATE_LIMITED`, and counts nothing, when there were too many of one within 15 minutes.
 */
export async function countAttempts(scope: Context, all: readonly Attempts[]): Promise<void> {
  await inTransaction(withoutKey(scope), async (tx) => {
    for (const { what, most } of all) await count(tx, keyOf(scope, what), most);
  });
}

/** The same for what is counted once only. */
export function countAttempt(scope: Context, what: string, most = MOST_FAILURES.account): Promise<void> {
  return countAttempts(scope, [{ what, most }]);
}

async function count({ db, now }: TransactionScope, key: string, most: number): Promise<void> {
  const started = toDatabaseInstant(now());
  // Locks a row that is there: what is not inserted locks it for reading only on MySQL, and two of those would wait for each other.
  await db.run('UPDATE sign_in_attempts SET count = count WHERE attempt_key = ?', [key]);
  await db.run(`${db.insertIgnore} INTO sign_in_attempts (attempt_key, window_start, count) VALUES (?, ?, 0)`, [
    key,
    started,
  ]);
  const [row] = await db.query(
    `SELECT window_start, count FROM sign_in_attempts WHERE attempt_key = ?${db.forUpdate}`,
    [key],
  );
  const left = row ? Date.parse(toInstant(row.window_start)) + WINDOW - Date.parse(now()) : 0;
  if (left > 0 && toNumber(row?.count) >= most) throw tooMany(left);
  await db.run(
    left > 0
      ? 'UPDATE sign_in_attempts SET count = count + 1 WHERE attempt_key = ?'
      : 'UPDATE sign_in_attempts SET count = 1, window_start = ? WHERE attempt_key = ?',
    left > 0 ? [key] : [started, key],
  );
}

/** Forgets the attempts once one has succeeded. */
export async function forgetAttempts(scope: Context, what: string): Promise<void> {
  await inTransaction(withoutKey(scope), ({ db }) =>
    db.run('DELETE FROM sign_in_attempts WHERE attempt_key = ?', [keyOf(scope, what)]),
  );
}

/** Forgets those to sign in to an account, from here and from anywhere. */
export async function forgetSignInAttempts(scope: Context, email: string): Promise<void> {
  const [here, anywhere] = signInAttempts(scope, email);
  for (const each of [here, anywhere]) if (each) await forgetAttempts(scope, each.what);
}

/** Takes one attempt back, since it has succeeded or proved nothing: those before it count on. */
export async function takeBackAttempts(scope: Context, all: readonly Attempts[]): Promise<void> {
  await inTransaction(withoutKey(scope), async ({ db }) => {
    for (const { what } of all) {
      await db.run('UPDATE sign_in_attempts SET count = count - 1 WHERE attempt_key = ? AND count > 0', [
        keyOf(scope, what),
      ]);
    }
  });
}

function tooMany(left: number): AppError {
  const retryAfterSeconds = Math.ceil(left / 1000);
  return new AppError('RATE_LIMITED', 'There were too many attempts; wait before the next one.', { retryAfterSeconds });
}

/** Tells nobody who has only the table what it stands for. */
function keyOf({ journal }: Context, what: string): string {
  return createHmac('sha256', journal.keys.derive('sign-in-attempts')).update(what).digest('hex');
}
