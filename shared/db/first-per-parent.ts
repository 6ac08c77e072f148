import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { SqlCondition } from '../access/row-policy.js';
import type { Reader, SqlValue } from './database.js';
import type { PageQuery } from './keyset.js';
import { columnList, mapRow, tableName, type RawRow } from './rows.js';

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

/** Parents per statement; SQLite joins at most 500 subqueries. */
export const PARENTS_PER_STATEMENT = 100;

/**
 * Reads the first rows of each parent in one statement per hundred parents: one limited subquery per parent, each a walk
 * along the index, joined by UNION ALL. Reading all children and cutting afterwards would read a parent's millionth
 * child too; a window function numbers them all. Answers the rows by parent, in order.
 */
export async function firstPerParent<Row extends ObjectLiteral & { id: string }>(
  db: Reader,
  parentIds: readonly string[],
  children: Children<Row>,
): Promise<Row[][]> {
  const byParent = new Map<string, Row[]>(parentIds.map((id) => [id, []]));
  const distinct = [...byParent.keys()];
  for (let start = 0; start < distinct.length; start += PARENTS_PER_STATEMENT) {
    const some = distinct.slice(start, start + PARENTS_PER_STATEMENT);
    for (const row of await readSome(db, some, children)) {
      byParent.get(row.parent_id_ as string)?.push(mapRow(children.entity, row));
    }
  }
  // UNION ALL promises no order, even though each of its parts has one.
  for (const rows of byParent.values()) rows.sort(children.page.compare);
  return parentIds.map((id) => byParent.get(id) ?? []);
}

/**
 * A condition that no index may serve: the parent's finds few rows, while that of an owner or a status can find most of
 * the table, and SQLite cannot tell which does.
 */
export function withoutIndex({ sql }: SqlCondition): string {
  return `(${sql}) IS TRUE`;
}

function readSome<Row extends ObjectLiteral & { id: string }>(
  db: Reader,
  parentIds: readonly string[],
  { entity, alias, join = '', parentColumn, condition, page }: Children<Row>,
): Promise<RawRow[]> {
  const one =
    `SELECT * FROM (SELECT ${columnList(entity, alias)}, ${parentColumn} AS parent_id_ FROM ${tableName(entity)} ${alias} ${join} ` +
    `WHERE ${parentColumn} = ? AND ${withoutIndex(condition)} AND ${page.condition.sql} ${page.orderBy} LIMIT ${String(page.limit)}) `;
  const sql = parentIds.map((_, position) => `${one}AS p${String(position)}`).join(' UNION ALL ');
  const parameters: SqlValue[] = parentIds.flatMap((id) => [id, ...condition.parameters, ...page.condition.parameters]);
  return db.query(sql, parameters);
}
