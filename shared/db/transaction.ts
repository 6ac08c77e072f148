import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { AppError } from '../errors.js';
import type { RequestScope } from '../request-scope.js';
import type { SqlValue, Transaction } from './database.js';
import { tableName, toNumber } from './rows.js';
import { toSnakeCase } from './entity-columns.js';
import type { RowPolicy } from '../access/row-policy.js';

/** The scope inside a transaction: `db` reads what the transaction itself has written. */
export interface TransactionScope extends Omit<RequestScope, 'db' | 'database' | 'loaders'> {
  readonly db: Transaction;
}

/**
 * Runs a use case in one transaction: everything it wrote is committed when it returns, and nothing of it when it
 * throws. The work may run more than once, so it must not act on the world outside its transaction.
 */
export async function inTransaction<T>(scope: RequestScope, work: (tx: TransactionScope) => Promise<T>): Promise<T> {
  const { requestId, principal, deadline, log } = scope;
  try {
    return await scope.database.transact(deadline, (db) =>
      work({ requestId, principal, deadline, log, db, now: () => scope.now(), newId: (prefix) => scope.newId(prefix) }),
    );
  } catch (error) {
    if (error instanceof LostRace) throw await explainLoss(scope, error);
    throw error;
  }
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
  if (!row) return notFound(policy.typeName, id);
  const currentVersion = toNumber(row.version);
  return new AppError(
    'STALE_VERSION',
    `The ${policy.typeName} was changed by someone else; read it again. Its version is now ${String(currentVersion)}.`,
    { id, currentVersion },
  );
}

/** The one answer for what does not exist and for what the caller may not see. */
export function notFound(typeName: string, id: string): AppError {
  return new AppError('NOT_FOUND', `No ${typeName} with this id exists, or you may not see it.`, { id });
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
  const visible = policy.predicate(tx.principal, tableName(entity));
  const assignments = Object.keys(changes).map((property) => `${toSnakeCase(property)} = ?`);
  const affected = await tx.db.run(
    `UPDATE ${tableName(entity)} SET ${[...assignments, 'version = version + 1'].join(', ')} ` +
      `WHERE id = ? AND version = ? AND deleted_at IS NULL AND ${visible.sql}`,
    [...(Object.values(changes) as SqlValue[]), target.id, target.expectedVersion, ...visible.parameters],
  );
  if (affected === 0) throw new LostRace(entity, policy, target.id);
}
