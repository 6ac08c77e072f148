import { AppError, isAppError } from '../errors.js';
import { inTransaction, type TransactionScope } from '../db/transaction.js';
import type { RequestScope } from '../request-scope.js';

/** What an import does with a row that is there already. */
export type DuplicatePolicy = 'SKIP' | 'UPDATE' | 'CREATE';

/** The outcome of one row, as `ImportRowResult` shows it. */
export interface ImportRowResult {
  index: number;
  status: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'SKIPPED' | 'REFUSED';
  id?: string | null;
  code?: string;
  field?: string;
  message?: string;
}

/** What became of a row that was not refused. */
export type RowOutcome = Pick<ImportRowResult, 'status' | 'id'>;

/** The `input` of every import mutation. */
export interface ImportInput<Row> {
  rows: readonly Row[];
  onDuplicate: DuplicatePolicy;
  dryRun: boolean;
}

/** How the rows of one type are imported. */
export interface RowImport<Row, Prepared> {
  /** Checks one row without the database; throws an `AppError` to refuse it. */
  prepare(row: Row): Prepared;
  /** Stores the rows; outcomes in their order. Throws to refuse all: then the rows are tried in halves. */
  store(tx: TransactionScope, rows: readonly Prepared[]): Promise<RowOutcome[]>;
}

const MAXIMUM_ROWS = 500;

/**
 * Imports rows through the same use cases as the API. All good rows of a batch are stored in one transaction; when the
 * database refuses one of them, the batch is tried again in halves until the bad row stands alone, so each row succeeds
 * or is refused on its own and nothing of a refused one stays.
 */
export async function importRows<Row, Prepared>(
  scope: RequestScope,
  input: ImportInput<Row>,
  rowImport: RowImport<Row, Prepared>,
): Promise<{ results: ImportRowResult[] }> {
  const { rows, dryRun } = input;
  if (rows.length < 1 || rows.length > MAXIMUM_ROWS) {
    throw new AppError('BAD_USER_INPUT', `input.rows: must hold from 1 to ${String(MAXIMUM_ROWS)} rows.`, {
      field: 'input.rows',
      maximum: MAXIMUM_ROWS,
    });
  }
  const results: ImportRowResult[] = [];
  const good: { index: number; prepared: Prepared }[] = [];
  rows.forEach((row, index) => {
    try {
      good.push({ index, prepared: rowImport.prepare(row) });
    } catch (error) {
      results.push(refusal(index, error));
    }
  });
  results.push(...(await storeOrHalve(scope, good, dryRun, rowImport)));
  return { results: results.sort((one, other) => one.index - other.index) };
}

async function storeOrHalve<Row, Prepared>(
  scope: RequestScope,
  rows: readonly { index: number; prepared: Prepared }[],
  dryRun: boolean,
  rowImport: RowImport<Row, Prepared>,
): Promise<ImportRowResult[]> {
  const [first] = rows;
  if (!first) return [];
  try {
    const outcomes = await storeAll(
      scope,
      rows.map(({ prepared }) => prepared),
      dryRun,
      rowImport,
    );
    return rows.map(({ index }, position) => toResult(index, outcomes[position], dryRun));
  } catch (error) {
    if (!isAppError(error) || error.code === 'DEADLINE_EXCEEDED') throw error;
    if (rows.length === 1) return [refusal(first.index, error)];
    const middle = Math.ceil(rows.length / 2);
    return [
      ...(await storeOrHalve(scope, rows.slice(0, middle), dryRun, rowImport)),
      ...(await storeOrHalve(scope, rows.slice(middle), dryRun, rowImport)),
    ];
  }
}

/** Carries the outcomes of a dry run out of the transaction that it rolls back. */
class DryRunOver extends Error {
  constructor(readonly outcomes: RowOutcome[]) {
    super('The dry run is over.');
  }
}

async function storeAll<Row, Prepared>(
  scope: RequestScope,
  rows: readonly Prepared[],
  dryRun: boolean,
  rowImport: RowImport<Row, Prepared>,
): Promise<RowOutcome[]> {
  try {
    return await inTransaction(scope, async (tx) => {
      const outcomes = await rowImport.store(tx, rows);
      if (dryRun) throw new DryRunOver(outcomes);
      return outcomes;
    });
  } catch (error) {
    if (error instanceof DryRunOver) return error.outcomes;
    throw error;
  }
}

function toResult(index: number, outcome: RowOutcome | undefined, dryRun: boolean): ImportRowResult {
  if (!outcome) throw new Error('An import answered fewer outcomes than rows.');
  return { index, status: outcome.status, id: dryRun && outcome.status === 'CREATED' ? null : (outcome.id ?? null) };
}

function refusal(index: number, error: unknown): ImportRowResult {
  if (!isAppError(error)) throw error;
  const { field } = error.details;
  return {
    index,
    status: 'REFUSED',
    code: error.code,
    message: error.message,
    ...(typeof field === 'string' ? { field } : {}),
  };
}
