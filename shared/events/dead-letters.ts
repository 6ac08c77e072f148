import type { Reader } from '../db/database.js';
import { toDatabaseInstant, toInstant, toNumber } from '../db/rows.js';
import { inTransaction, notFound, type TransactionScope } from '../db/transaction.js';
import { AppError, ERROR_CODES, isAppError, type ErrorCode } from '../errors.js';
import { isDatabaseFailure } from '../db/database-failure.js';
import { forgetKey, type MutationCall } from '../idempotency/mutation-key.js';
import type { Log } from '../log.js';
import { systemScope, type EventConsumer } from './apply-events.js';
import type { DomainEvent } from './domain-event.js';
import { UNFINISHED, type EventHandler } from './event-handler.js';
import { lockPlace } from './handler-place.js';

/** An event that a handler could not digest. */
export interface DeadLetter {
  readonly id: string;
  readonly handler: string;
  readonly source: string;
  readonly eventType: string;
  readonly recordId: string;
  readonly attempts: number;
  readonly error: string;
  readonly failedAt: string;
}

/** Lays an event aside, in the transaction that passes it over. */
export async function keepDeadLetter(
  tx: TransactionScope,
  handler: EventHandler,
  event: DomainEvent,
  { attempts, error }: { attempts: number; error: unknown },
): Promise<void> {
  await tx.db.run(
    'INSERT INTO dead_letters (id, handler, source, position, event_type, record_id, event, attempts, error, failed_at) ' +
      'VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    [
      tx.newId('dlt'),
      handler.name,
      event.source,
      event.position,
      event.type,
      event.subjectId,
      JSON.stringify(event),
      attempts,
      describe(error),
      toDatabaseInstant(tx.now()),
    ],
  );
}

/** What operators read of a failure; the text of an unforeseen one may quote values and is left out. */
function describe(error: unknown): string {
  if (isAppError(error)) return `${error.code}: ${error.message}`.slice(0, 500);
  const { name, code } = error as { name?: string; code?: string };
  const cause = (error as { driverError?: { code?: string } } | null)?.driverError?.code;
  return [name ?? 'Error', code ?? cause].filter(Boolean).join(' ').slice(0, 500);
}

/** Reads dead letters, the newest first. */
export async function listDeadLetters(db: Reader, first: number): Promise<DeadLetter[]> {
  const rows = await db.query(
    'SELECT id, handler, source, event_type, record_id, attempts, error, failed_at FROM dead_letters ' +
      'ORDER BY failed_at DESC, id DESC LIMIT ?',
    [first],
  );
  return rows.map((row) => ({
    id: row.id as string,
    handler: row.handler as string,
    source: row.source as string,
    eventType: row.event_type as string,
    recordId: row.record_id as string,
    attempts: toNumber(row.attempts),
    error: row.error as string,
    failedAt: toInstant(row.failed_at),
  }));
}

/**
 * Gives a dead letter to its handler once more; it is gone when the handler digests it. Fails with `NOT_FOUND`, or with
 * `CONFLICT` when the handler fails again: then the letter stays and tells of the new failure. A handler that has more to
 * write than fits into one transaction gets as many as it needs; the last one takes the letter away.
 */
export async function replayDeadLetter(
  consumer: EventConsumer,
  handlers: readonly EventHandler[],
  id: string,
  { log, mutation }: { log: Log; mutation: MutationCall | undefined },
): Promise<void> {
  const scope = () => systemScope(consumer, 'dead-letters', log);
  try {
    for (let isDone = false; !isDone;) {
      // Each of the transactions claims the key anew, for only the last one keeps it.
      const claim = mutation && { ...mutation };
      isDone = await inTransaction({ ...scope(), mutation: claim }, async (tx) => {
        if (await replayOnce(tx, handlers, id)) return true;
        if (claim) await forgetKey(tx.db, claim);
        return false;
      });
    }
  } catch (error) {
    if (isDatabaseFailure(error) || (isAppError(error) && isOfReplay(error.code))) throw error;
    await inTransaction(scope(), (tx) => noteFailedReplay(tx, id, error));
    throw new AppError('CONFLICT', `The handler failed again: ${describe(error)}`, { id });
  }
}

/** Has a letter tell of a further failure, which puts it behind all others that failed before. */
export async function noteFailedReplay(tx: TransactionScope, id: string, error: unknown): Promise<void> {
  await tx.db.run('UPDATE dead_letters SET attempts = attempts + 1, error = ?, failed_at = ? WHERE id = ?', [
    describe(error),
    toDatabaseInstant(tx.now()),
    id,
  ]);
}

/** Answers whether the letter is digested; otherwise the handler has more to write in the next transaction. */
export async function replayOnce(
  tx: TransactionScope,
  handlers: readonly EventHandler[],
  id: string,
): Promise<boolean> {
  const [found] = await tx.db.query('SELECT handler, source FROM dead_letters WHERE id = ?', [id]);
  const handler = handlers.find(({ name }) => name === found?.handler);
  if (!found || !handler) throw notFound('dead letter', id);
  // First, as everywhere: no newer event of the source may come while the handler looks whether there was one.
  await lockPlace(tx, handler, found.source as string);
  const [letter] = await tx.db.query(`SELECT event FROM dead_letters WHERE id = ?${tx.db.forUpdate}`, [id]);
  if (!letter) throw notFound('dead letter', id);
  if ((await handler.apply(tx, JSON.parse(letter.event as string) as DomainEvent)) === UNFINISHED) return false;
  await tx.db.run('DELETE FROM dead_letters WHERE id = ?', [id]);
  return true;
}

/** Failures of the replay itself, which say nothing of the handler. */
function isOfReplay(code: ErrorCode): boolean {
  return code === 'NOT_FOUND' || code === 'IDEMPOTENCY_KEY_REUSED' || ERROR_CODES[code].retryable;
}
