import { AppError, badInput, isAppError } from '../errors.js';
import { attempt, inTransaction, type TransactionScope } from '../db/transaction.js';
import type { RequestScope } from '../request-scope.js';
import { refusalOf } from './refusal.js';

/** What an import does with a row that is there already. */
export type DuplicatePolicy = 'SKIP' | 'UPDATE' | 'CREATE';

/** The outcome of one row, as `ImportRowResult` shows it. */
export interface ImportRowResult {
  index: number;
  status: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'SKIPPED' | 'REMOVED' | 'REFUSED';
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
  /** The system that ids of rows are those of; the main one when omitted. */
  system?: string | null;
}

/** How the rows of one type are imported. */
export interface RowImport<Row, Prepared> {
  /** Checks one row without the database; throws an `AppError` to refuse it. */
  prepare(row: Row): Prepared;
  /** Stores the rows; outcomes in their order. Throws to refuse all: then the rows are tried in halves. */
  store(tx: TransactionScope, rows: readonly Prepared[]): Promise<RowOutcome[]>;
}

const MAXIMUM_ROWS = 500;

/** A row that passed its checks, with its place in the input. */
interface GoodRow<Prepared> {
  index: number;
  prepared: Prepared;
}

/**
 * Imports rows through the same use cases as the API, in one transaction. When the database refuses one of them, the
 * rows are undone and tried again in halves until the bad row stands alone, so each row succeeds or is refused on its
 * own and nothing of a refused one stays. A failure that is no row's fault leaves nothing of the whole batch behind.
 */
export async function importRows<Row, Prepared>(
  scope: RequestScope,
  input: ImportInput<Row>,
  rowImport: RowImport<Row, Prepared>,
): Promise<{ results: ImportRowResult[] }> {
  const { rows, dryRun } = input;
  if (rows.length < 1 || rows.length > MAXIMUM_ROWS) {
    throw badInput('input.rows', `must hold from 1 to ${String(MAXIMUM_ROWS)} rows.`, { maximum: MAXIMUM_ROWS });
  }
  const refused: ImportRowResult[] = [];
  const good: GoodRow<Prepared>[] = [];
  rows.forEach((row, index) => {
    try {
      good.push({ index, prepared: rowImport.prepare(row) });
    } catch (error) {
      refused.push(refusal(index, error));
    }
  });
  const stored = await storeAll(scope, good, dryRun, rowImport);
  return { results: [...refused, ...stored].sort((one, other) => one.index - other.index) };
}

/** Carries the results of a dry run out of the transaction that it rolls back. */
class DryRunOver extends Error {
  constructor(readonly results: ImportRowResult[]) {
    super('The dry run is over.');
  }
}

async function storeAll<Row, Prepared>(
  scope: RequestScope,
  rows: readonly GoodRow<Prepared>[],
  dryRun: boolean,
  rowImport: RowImport<Row, Prepared>,
): Promise<ImportRowResult[]> {
  if (rows.length === 0) return [];
  try {
    return await inTransaction(scope, async (tx) => {
      const results = await storeOrHalve(tx, rows, rowImport);
      if (dryRun) throw new DryRunOver(results.map(withoutNewId));
      return results;
    });
  } catch (error) {
    if (error instanceof DryRunOver) return error.results;
    throw error;
  }
}

async function storeOrHalve<Row, Prepared>(
  tx: TransactionScope,
  rows: readonly GoodRow<Prepared>[],
  rowImport: RowImport<Row, Prepared>,
): Promise<ImportRowResult[]> {
  if (Date.now() > tx.deadline) throw new AppError('DEADLINE_EXCEEDED', 'The import ran out of time; send fewer rows.');
  try {
    const prepared = rows.map((row) => row.prepared);
    const outcomes = await attempt(tx, () => rowImport.store(tx, prepared));
    return rows.map(({ index }, position) => toResult(index, outcomes[position]));
  } catch (error) {
    const [first] = rows;
    if (first === undefined || !isAppError(error) || error.code === 'DEADLINE_EXCEEDED') throw error;
    if (rows.length === 1) return [refusal(first.index, error)];
    const middle = Math.ceil(rows.length / 2);
    return [
      ...(await storeOrHalve(tx, rows.slice(0, middle), rowImport)),
      ...(await storeOrHalve(tx, rows.slice(middle), rowImport)),
    ];
  }
}

function toResult(index: number, outcome: RowOutcome | undefined): ImportRowResult {
  if (!outcome) throw new Error('An import answered fewer outcomes than rows.');
  return { index, status: outcome.status, id: outcome.id ?? null };
}

/** A dry run creates nothing, so it names no new ids. */
function withoutNewId(result: ImportRowResult): ImportRowResult {
  return result.status === 'CREATED' ? { ...result, id: null } : result;
}

function refusal(index: number, error: unknown): ImportRowResult {
  return { index, status: 'REFUSED', ...refusalOf(error) };
}
