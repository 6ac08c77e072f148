import type { SqlCondition } from '../access/row-policy.js';
import type { Transaction } from '../db/database.js';
import type { RawRow } from '../db/rows.js';

/** Rows that wait for a sweep: state, never memory. */
export interface DueRows {
  readonly table: string;
  /** Columns to read, as SQL. */
  readonly columns: string;
  /**
   * The index that holds the columns of `order`. Without it MySQL and MariaDB may read and lock all rows that are due in
   * order to sort them, and whoever sweeps beside finds none.
   */
  readonly index?: string;
  /** Which rows are due at this instant, which is in the form that the database compares. */
  readonly due: (now: string) => SqlCondition;
  /** Columns that say what comes first, as SQL; ends with the primary key. */
  readonly order: string;
}

/** Locks the first rows that are due and that nobody else has locked. */
export function lockDueRows(db: Transaction, rows: DueRows, now: string, limit: number): Promise<RawRow[]> {
  const { sql, parameters } = rows.due(now);
  const index = rows.index === undefined || db.forUpdate === '' ? '' : ` FORCE INDEX (${rows.index})`;
  return db.query(
    `SELECT ${rows.columns} FROM ${rows.table}${index} WHERE ${sql} ORDER BY ${rows.order} LIMIT ${String(limit)}` +
      db.forUpdateSkipLocked,
    parameters,
  );
}
