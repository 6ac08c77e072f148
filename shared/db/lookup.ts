import DataLoader from 'dataloader';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { RowPolicy, SqlCondition } from '../access/row-policy.js';
import type { RequestScope } from '../request-scope.js';
import { columnList, tableName } from './rows.js';

/**
 * `?, ?, ?` for a list of that length, to stand after `IN`; none of them is `NULL`, which nothing is equal to, since MySQL
 * takes no empty list. Not for `NOT IN`: nothing is known to differ from `NULL` either.
 */
export function placeholders(values: readonly unknown[]): string {
  return values.length === 0 ? 'NULL' : values.map(() => '?').join(', ');
}

/**
 * Loads living rows that the caller may see by their ids: any number of them, one statement. `further` is one more rule
 * that rows must meet, on the table with the alias that it is given.
 */
export function byIdLoader<Row extends ObjectLiteral & { id: string }>(
  scope: Pick<RequestScope, 'db' | 'principal'>,
  entity: EntityTarget<Row>,
  policy: RowPolicy,
  further?: (alias: string) => SqlCondition,
): DataLoader<string, Row | null> {
  return new DataLoader(
    async (ids) => {
      const visible = policy.predicate(scope.principal, 't');
      const { sql, parameters } = further?.('t') ?? { sql: '1 = 1', parameters: [] };
      const rows = await scope.db.select(
        entity,
        `SELECT ${columnList(entity, 't')} FROM ${tableName(entity)} t ` +
          `WHERE t.id IN (${placeholders(ids)}) AND t.deleted_at IS NULL AND ${visible.sql} AND ${sql}`,
        [...ids, ...visible.parameters, ...parameters],
      );
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    },
    { maxBatchSize: 1_000 },
  );
}
