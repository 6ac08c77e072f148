import type { SqlCondition } from '../access/row-policy.js';
import type { Transaction } from '../db/database.js';
import type { RawRow } from '../db/rows.js';

/** Rows that wait for a sweep: state, never memory. */
export interface DueRows {
  readonly table: string;
  /** Columns to read, as SQL. */
  readonly columns: string;
  /** Which rows are due at this instant, which is in the form that the database compares. An index serves it. */
  readonly due: (now: string) => SqlCondition;
  /** Columns that say what comes first, as SQL; ends with the primary key. */
  readonly order: string;
}

/** Locks the first rows that are due and that nobody else has locked. */
export function lockDueRows(db: Transaction, rows: DueRows, now: string, limit: number): Promise<RawRow[]> {
  const { sql, parameters } = rows.due(now);
  return db.query(
    `SELECT ${rows.columns} FROM ${rows.table} WHERE ${sql} ORDER BY ${rows.order} LIMIT ${String(limit)}` +
      db.forUpdateSkipLocked,
    parameters,
  );
}
