import { randomUUID } from 'node:crypto';
import { toDatabaseInstant, type RawRow } from '../db/rows.js';
import { inTransaction, type TransactionScope } from '../db/transaction.js';
import { lockDueRows, type DueRows } from './due-rows.js';
import type { JobScope } from './job.js';
import { TIME_BUDGET } from './sweep.js';

/**
 * Work on rows that happens outside the database, such as a call over HTTP. The table has the columns `id`,
 * `claimed_by` (varchar 40) and `claimed_until`, both null where nobody works on the row; `due` need not speak of them.
 */
export interface OutsideSweep<Result> extends DueRows {
  /** How many rows are worked on at a time; 4 when omitted. */
  readonly lanes?: number;
  /** Milliseconds that the work on one row may take: then its signal is aborted, and the row is due again. */
  readonly leaseMs: number;
  /** Milliseconds after which no further row is begun; 20,000 when omitted. */
  readonly timeBudget?: number;
  /** Does the work of one row, outside any transaction. The row may be given out again after a crash, so it may happen twice. */
  readonly work: (row: RawRow, signal: AbortSignal) => Promise<Result>;
  /** Writes down what came of it and that the row is no longer due. */
  readonly succeeded: (tx: TransactionScope, row: RawRow, result: Result) => Promise<void>;
  /** Writes down the failure and that the row is due later. */
  readonly failed: (tx: TransactionScope, row: RawRow, error: unknown) => Promise<void>;
}

const LANES = 4;

/**
 * Claims the rows that are due one by one, works on several at a time and writes down what came of each, until none is
 * left, the time is over or the run is to end. Answers how many succeeded. What is lost to another claim is not written.
 */
export async function sweepOutside<Result>(scope: JobScope, rows: OutsideSweep<Result>): Promise<number> {
  const { lanes = LANES, timeBudget = TIME_BUDGET } = rows;
  const end = Date.parse(scope.now()) + timeBudget;
  const lane = async (): Promise<number> => {
    let succeeded = 0;
    while (!scope.signal.aborted && Date.parse(scope.now()) < end) {
      const claimed = await claimRow(scope, rows);
      if (!claimed) break;
      if (await workOn(scope, rows, claimed)) succeeded += 1;
    }
    return succeeded;
  };
  // All lanes come to their end even where one of them fails: what they are working on is written down.
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const failure = ended.find(({ status }) => status === 'rejected');
  if (failure) throw (failure as PromiseRejectedResult).reason;
  return ended.reduce((sum, lane) => sum + (lane.status === 'fulfilled' ? lane.value : 0), 0);
}

interface ClaimedRow {
  readonly row: RawRow;
  readonly claim: string;
}

function claimRow<Result>(scope: JobScope, rows: OutsideSweep<Result>): Promise<ClaimedRow | undefined> {
  const free: DueRows = {
    ...rows,
    columns: `id AS claimed_id, ${rows.columns}`,
    due: (now) => {
      const { sql, parameters } = rows.due(now);
      return { sql: `(${sql}) AND (claimed_until IS NULL OR claimed_until <= ?)`, parameters: [...parameters, now] };
    },
  };
  return inTransaction(scope, async (tx) => {
    const now = tx.now();
    const [row] = await lockDueRows(tx.db, free, toDatabaseInstant(now), 1);
    if (!row) return undefined;
    const claim = randomUUID();
    const until = new Date(Date.parse(now) + rows.leaseMs).toISOString();
    await tx.db.run(`UPDATE ${rows.table} SET claimed_by = ?, claimed_until = ? WHERE id = ?`, [
      claim,
      toDatabaseInstant(until),
      row.claimed_id as string,
    ]);
    return { row, claim };
  });
}

/** Works on a claimed row and writes down what came of it; tells whether it succeeded. */
async function workOn<Result>(
  scope: JobScope,
  rows: OutsideSweep<Result>,
  { row, claim }: ClaimedRow,
): Promise<boolean> {
  const whileHeld = (write: (tx: TransactionScope) => Promise<void>) =>
    inTransaction(scope, async (tx) => {
      const released = await tx.db.run(
        `UPDATE ${rows.table} SET claimed_by = NULL, claimed_until = NULL WHERE id = ? AND claimed_by = ?`,
        [row.claimed_id as string, claim],
      );
      if (released > 0) await write(tx);
      return released > 0;
    });
  try {
    const result = await rows.work(row, AbortSignal.any([scope.signal, AbortSignal.timeout(rows.leaseMs)]));
    return await whileHeld((tx) => rows.succeeded(tx, row, result));
  } catch (error) {
    // Cut off by the end of the process: the row is given back as it was.
    await whileHeld(async (tx) => {
      if (!scope.signal.aborted) await rows.failed(tx, row, error);
    });
    return false;
  }
}
