import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { SqlCondition } from '../access/row-policy.js';
import type { Reader, SqlValue } from './database.js';
import type { PageQuery } from './keyset.js';
import { columnList, mapRow, tableName } from './rows.js';

/** The children of which a page per parent is wanted. */
export interface Children<Row extends ObjectLiteral & { id: string }> {
  entity: EntityTarget<Row>;
  alias: string;
  /** Further tables, `JOIN … ON …`, where the parent stands in another table. */
  join?: string;
  /** The column that holds the parent's id, with its alias. */
  parentColumn: string;
  /** Rules that hold for every parent: row predicate, living rows, filter. */
  condition: SqlCondition;
  page: PageQuery<Row>;
}

/**
 * Reads the first rows of each parent in one statement: one limited subquery per parent, each a walk along the index,
 * joined by UNION ALL. Reading all children and cutting afterwards would read a parent's millionth child too; a window
 * function numbers them all. Answers the rows by parent, in order.
 */
export async function firstPerParent<Row extends ObjectLiteral & { id: string }>(
  db: Reader,
  parentIds: readonly string[],
  children: Children<Row>,
): Promise<Row[][]> {
  const { entity, alias, join = '', parentColumn, condition, page } = children;
  const one =
    `SELECT * FROM (SELECT ${columnList(entity, alias)}, ${parentColumn} AS parent_id_ FROM ${tableName(entity)} ${alias} ${join} ` +
    `WHERE ${parentColumn} = ? AND ${condition.sql} AND ${page.condition.sql} ${page.orderBy} LIMIT ${String(page.limit)}) `;
  const sql = parentIds.map((_, position) => `${one}AS p${String(position)}`).join(' UNION ALL ');
  const parameters: SqlValue[] = parentIds.flatMap((id) => [id, ...condition.parameters, ...page.condition.parameters]);
  const rows = await db.query(sql, parameters);
  const byParent = new Map<string, Row[]>(parentIds.map((id) => [id, []]));
  for (const row of rows) byParent.get(row.parent_id_ as string)?.push(mapRow(entity, row));
  return parentIds.map((id) => byParent.get(id) ?? []);
}
