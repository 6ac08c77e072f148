import { isDatabaseFailure } from '../db/database-failure.js';
import { toDatabaseInstant, type RawRow } from '../db/rows.js';
import { attempt, inTransaction, type TransactionScope } from '../db/transaction.js';
import { lockDueRows, type DueRows } from './due-rows.js';
import type { JobScope } from './job.js';

/** Work on rows of this subgraph that needs nothing but its database. */
export interface Sweep extends DueRows {
  /** Rows of one transaction; 50 when omitted. On SQLite all other writers wait for it. */
  readonly batchSize?: number;
  /** Milliseconds after which no further batch is begun; 20,000 when omitted. */
  readonly timeBudget?: number;
  /** Does the work of one row and writes that it is no longer due. What it wrote is undone when it throws. */
  readonly handle: (tx: TransactionScope, row: RawRow) => Promise<void>;
  /** Writes down the failure of one row and that it is due later; the other rows of the batch are not concerned. */
  readonly failed: (tx: TransactionScope, row: RawRow, error: unknown) => Promise<void>;
}

const BATCH_SIZE = 50;
/** Milliseconds that a run sweeps at most, unless told otherwise. */
export const TIME_BUDGET = 20_000;

/**
 * Handles the rows that are due, a batch in each transaction, until none is left, the time is over or the run is to end.
 * Several may sweep the same table at once: each row is handled by one of them. Answers how many were handled. A row whose
 * failure cannot be written down stays due and is passed over; the run goes on to the others and fails in the end.
 */
export async function sweep(scope: JobScope, rows: Sweep): Promise<number> {
  const { batchSize = BATCH_SIZE, timeBudget = TIME_BUDGET } = rows;
  const end = Date.parse(scope.now()) + timeBudget;
  const stuck: Stuck = new Map();
  let total = 0;
  for (;;) {
    const { found, handled, newlyStuck } = await inTransaction(scope, (tx) => sweepBatch(tx, rows, batchSize, stuck));
    total += handled;
    for (const [row, error] of newlyStuck) stuck.set(row, error);
    if (found < batchSize || scope.signal.aborted || Date.parse(scope.now()) >= end) break;
  }
  for (const error of stuck.values()) throw error;
  return total;
}

/** Rows whose failure could not be written down, as text of what was read of them, and what came in the way. */
type Stuck = Map<string, unknown>;

interface Batch {
  /** Rows that were due and not stuck before. */
  readonly found: number;
  readonly handled: number;
  readonly newlyStuck: Stuck;
}

async function sweepBatch(tx: TransactionScope, rows: Sweep, batchSize: number, stuck: Stuck): Promise<Batch> {
  // Those that are stuck come first again, because they are due for longest.
  const due = await lockDueRows(tx.db, rows, toDatabaseInstant(tx.now()), batchSize + stuck.size);
  const batch = due.filter((row) => !stuck.has(JSON.stringify(row)));
  const newlyStuck: Stuck = new Map();
  let handled = 0;
  for (const row of batch) {
    try {
      await attempt(tx, () => rows.handle(tx, row));
      handled += 1;
    } catch (error) {
      // The row is not to blame; after a deadlock the whole transaction is gone, and is run again from the start.
      if (isDatabaseFailure(error)) throw error;
      try {
        await attempt(tx, () => rows.failed(tx, row, error));
      } catch (failure) {
        if (isDatabaseFailure(failure)) throw failure;
        newlyStuck.set(JSON.stringify(row), failure);
      }
    }
  }
  return { found: batch.length, handled, newlyStuck };
}
