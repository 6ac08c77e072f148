import type { ObjectLiteral } from 'typeorm';
import type { TransactionScope } from '../../../shared/db/transaction.js';

/** Rows per statement; an import may bring tens of thousands, and SQLite binds at most 32,766 values at once. */
const ROWS_PER_STATEMENT = 1_000;

/** Inserts any number of rows. */
export async function insertInBatches<Row extends ObjectLiteral>(
  tx: TransactionScope,
  entity: new () => Row,
  rows: readonly Row[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await tx.db.insert(entity, rows.slice(start, start + ROWS_PER_STATEMENT));
  }
}
