import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { RowPolicy } from '../access/row-policy.js';
import { badInput, type AppError } from '../errors.js';
import { tableName } from './rows.js';
import type { TransactionScope } from './transaction.js';

/** How records of one type stand below one another. */
export interface UpwardChain {
  readonly entity: EntityTarget<ObjectLiteral>;
  readonly policy: RowPolicy;
  /** The column with the id of the record above. */
  readonly column: string;
  readonly mostLevels: number;
  /** What is wrong with a record that would stand below itself. */
  readonly circle: string;
  /** What is wrong with a chain of more levels. */
  readonly tooLong: string;
}

/** Where an input names the record above, and what it fails with where the caller sees none. */
export interface NamedAbove {
  readonly path: string;
  readonly unknown: AppError;
}

/**
 * Checks that a record, a new one where it has no id, may stand below another: that one lives, the caller sees it, and it
 * does not itself stand below the record. The chain upward is locked, so that nobody deletes the one above meanwhile and
 * two moves at once cannot close a circle between them.
 */
export async function assertMayStandBelow(
  { principal, db }: TransactionScope,
  { entity, policy, column, mostLevels, circle, tooLong }: UpwardChain,
  id: string | undefined,
  aboveId: string,
  { path, unknown }: NamedAbove,
): Promise<void> {
  const table = tableName(entity);
  const visible = policy.predicate(principal, 't');
  let [row] = await db.query(
    `SELECT t.${column} AS above_id FROM ${table} t WHERE t.id = ? AND t.deleted_at IS NULL AND ${visible.sql}${db.forUpdate}`,
    [aboveId, ...visible.parameters],
  );
  if (!row) throw unknown;
  let above: string | null = aboveId;
  for (let level = 0; above !== null; level += 1) {
    if (above === id) throw badInput(path, circle);
    if (level === mostLevels) throw badInput(path, tooLong);
    above = (row?.above_id ?? null) as string | null;
    if (above !== null) {
      [row] = await db.query(`SELECT ${column} AS above_id FROM ${table} WHERE id = ?${db.forUpdate}`, [above]);
    }
  }
}
