import { setImmediate } from 'node:timers/promises';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { AppError, ERROR_CODES, isAppError } from '../errors.js';
import type { RequestScope } from '../request-scope.js';
import type { SqlValue, Transaction } from './database.js';
import { columnList, tableName, toNumber } from './rows.js';
import { toSnakeCase } from './entity-columns.js';
import type { RowPolicy } from '../access/row-policy.js';
import { claimKey, keepOutcome } from '../idempotency/mutation-key.js';
import { ChangedInEarlierStep, ChangeRecorder } from '../journal/change-recorder.js';
import { writeEntries } from '../journal/journal.js';
import { writeTerms } from '../search/write-terms.js';

/** The scope inside a transaction: `db` reads what the transaction itself has written. */
export interface TransactionScope extends Omit<RequestScope, 'db' | 'database' | 'loaders' | 'mutation' | 'reads'> {
  readonly db: Transaction;
  /** Notes what is changed, for the journal. */
  readonly changes: ChangeRecorder;
  /** Writes the entries, and the search's terms, of what was changed so far; answers how many entries there are by now. */
  readonly tellChanges: () => Promise<number>;
}

/**
 * Runs a use case in one transaction: everything it wrote is committed when it returns, and nothing of it when it
 * throws. What it did to records is in the journal by then. The work may run more than once, so it must not act on the
 * world outside its transaction. A mutation that comes again with its key is not carried out again: its first result is
 * answered, so results must be such as JSON carries (ids, versions).
 */
export async function inTransaction<T>(scope: RequestScope, work: (tx: TransactionScope) => Promise<T>): Promise<T> {
  const { mutation } = scope;
  try {
    const { result, entries } = await scope.database.transact(scope.deadline, async (db) => {
      const repetition = mutation && (await claimKey(db, mutation, new Date().toISOString()));
      if (repetition) return { result: repetition.outcome as T, entries: 0 };
      const tx = transactionScope(scope, db);
      const outcome = await work(tx);
      const entriesWritten = await tx.tellChanges();
      if (mutation) await keepOutcome(db, mutation, outcome);
      return { result: outcome, entries: entriesWritten };
    });
    if (mutation) mutation.isClaimed = true;
    committed.add(scope);
    if (entries > 0) scope.journal.committed();
    return result;
  } catch (error) {
    if (error instanceof LostRace) throw await explainLoss(scope, error);
    throw error;
  }
}

/** Scopes that have committed something since {@link forgetCommits}. */
const committed = new WeakSet<object>();

/** Begins to watch whether the mutation to come commits anything. */
export function forgetCommits(scope: object): void {
  committed.delete(scope);
}

/**
 * What a mutation fails with, once it has failed. Where its work was committed and only its result could not be read,
 * that it failed would be a lie: then it is `OUTCOME_UNKNOWN`, as everything that is to be sent again with its key.
 */
export function failureOfMutation(scope: object, error: unknown): unknown {
  if (!committed.has(scope) || !isAppError(error) || !ERROR_CODES[error.code].retryable) return error;
  const message = 'This was carried out, but its result cannot be read. Send it again with the same idempotency key.';
  return Object.assign(new AppError('OUTCOME_UNKNOWN', message), { cause: error });
}

function transactionScope(scope: RequestScope, db: Transaction): TransactionScope {
  const { requestId, principal, deadline, log, journal } = scope;
  const changes = new ChangeRecorder(db, journal.types);
  let entries = 0;
  const recording: Transaction = {
    ...db,
    insert: async (entity, rows) => {
      await db.insert(entity, rows);
      changes.created(entity, Array.isArray(rows) ? (rows as ObjectLiteral[]) : [rows]);
    },
    attempt: async (part) => {
      const mark = changes.mark();
      try {
        return await db.attempt(part);
      } catch (error) {
        changes.forgetSince(mark);
        throw error;
      }
    },
  };
  return {
    requestId,
    principal,
    deadline,
    log,
    journal,
    changes,
    tellChanges: async () => {
      const settled = await changes.settle();
      await writeTerms(db, settled);
      return (entries += await writeEntries(db, journal, scope, settled));
    },
    db: recording,
    now: () => scope.now(),
    newId: (prefix) => scope.newId(prefix),
  };
}

/**
 * Runs a part of a use case; when it throws, what the part wrote is undone, and the transaction goes on if the caller
 * catches the failure.
 */
export async function attempt<T>(tx: TransactionScope, part: () => Promise<T>): Promise<T> {
  try {
    return await tx.db.attempt(part);
  } catch (error) {
    if (error instanceof LostRace) throw await explainLoss(tx, error);
    throw error;
  }
}

/**
 * Lets timers and reads of others have their turn in the middle of a long transaction: SQLite answers at once, so nothing
 * else in the process would run until the commit. Fails with `DEADLINE_EXCEEDED` once time has run out.
 */
export async function giveWay({ deadline }: Pick<TransactionScope, 'deadline'>): Promise<void> {
  await setImmediate();
  if (Date.now() > deadline) throw new AppError('DEADLINE_EXCEEDED', 'Time ran out; send fewer items.');
}

/**
 * Runs one of several steps of a transaction; when it throws, only the step is undone, and what it did to records is told
 * apart from what other steps did to the same ones, as if each had had a transaction of its own.
 */
export async function inStep<T>(tx: TransactionScope, step: () => Promise<T>): Promise<T> {
  tx.changes.beginStep();
  const once = async () => {
    try {
      return await attempt(tx, step);
    } catch (error) {
      tx.changes.abandonStep();
      throw error;
    }
  };
  try {
    return await once();
  } catch (error) {
    if (!(error instanceof ChangedInEarlierStep)) throw error;
    await tx.tellChanges();
    return once();
  }
}

/** A guarded write hit no row. Why is read after the rollback, so that the answer is not the loser's own view. */
class LostRace extends Error {
  constructor(
    readonly entity: EntityTarget<ObjectLiteral>,
    readonly policy: RowPolicy,
    readonly id: string,
  ) {
    super('A guarded write hit no row.');
  }
}

async function explainLoss(
  scope: Pick<RequestScope, 'db' | 'principal'>,
  { entity, policy, id }: LostRace,
): Promise<AppError> {
  const visible = policy.predicate(scope.principal, 't');
  const [row] = await scope.db.query(
    `SELECT t.version FROM ${tableName(entity)} t WHERE t.id = ? AND t.deleted_at IS NULL AND ${visible.sql}`,
    [id, ...visible.parameters],
  );
  if (!row) return notFound(policy.label, id);
  const currentVersion = toNumber(row.version);
  return new AppError(
    'STALE_VERSION',
    `The ${policy.label} was changed by someone else; read it again. Its version is now ${String(currentVersion)}.`,
    { id, currentVersion },
  );
}

/** The one answer for what does not exist and for what the caller may not see. */
export function notFound(typeName: string, id: string): AppError {
  return new AppError('NOT_FOUND', `No ${typeName} with this id exists, or you may not see it.`, { id });
}

/**
 * One row that the caller may see, a living one unless deleted ones count too, locked until the commit; fails with
 * `NOT_FOUND`.
 */
export async function lockVisible<T extends ObjectLiteral>(
  tx: TransactionScope,
  entity: EntityTarget<T>,
  policy: RowPolicy,
  id: string,
  { withDeleted = false }: { withDeleted?: boolean } = {},
): Promise<T> {
  const visible = policy.predicate(tx.principal, 't');
  const [row] = await tx.db.select(
    entity,
    `SELECT ${columnList(entity, 't')} FROM ${tableName(entity)} t ` +
      `WHERE t.id = ? ${withDeleted ? '' : 'AND t.deleted_at IS NULL '}AND ${visible.sql}${tx.db.forUpdate}`,
    [id, ...visible.parameters],
  );
  if (!row) throw notFound(policy.label, id);
  return row;
}

/**
 * Changes one living row that the caller may see, if its version is still the expected one, and counts the version up.
 * Otherwise the transaction fails with `STALE_VERSION` or `NOT_FOUND`. Keys of `changes` are properties of the entity.
 */
export async function updateVisible<T extends ObjectLiteral>(
  tx: TransactionScope,
  entity: EntityTarget<T>,
  policy: RowPolicy,
  target: { id: string; expectedVersion: number },
  changes: Partial<Record<keyof T & string, SqlValue>>,
): Promise<void> {
  await tx.changes.track(entity, [target.id]);
  const visible = policy.predicate(tx.principal, tableName(entity));
  const assignments = Object.keys(changes).map((property) => `${toSnakeCase(property)} = ?`);
  const affected = await tx.db.run(
    `UPDATE ${tableName(entity)} SET ${[...assignments, 'version = version + 1'].join(', ')} ` +
      `WHERE id = ? AND version = ? AND deleted_at IS NULL AND ${visible.sql}`,
    [...(Object.values(changes) as SqlValue[]), target.id, target.expectedVersion, ...visible.parameters],
  );
  if (affected === 0) throw new LostRace(entity, policy, target.id);
}
