import DataLoader from 'dataloader';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { SqlCondition } from '../access/row-policy.js';
import { connection, type Connection } from '../graphql/connection.js';
import type { RequestScope } from '../request-scope.js';
import { firstPerParent, PARENTS_PER_STATEMENT, withoutIndex } from './first-per-parent.js';
import { toPage, type PageQuery } from './keyset.js';
import { placeholders } from './lookup.js';
import { columnList, tableName, toNumber } from './rows.js';

/** A list: which rows, in which order, and which page of it. */
export interface ListQuery<Row extends ObjectLiteral & { id: string }> {
  entity: EntityTarget<Row>;
  alias: string;
  /** Further tables, `JOIN … ON …`. */
  join?: string;
  /** Row predicate, living rows and filter. */
  condition: SqlCondition;
  page: PageQuery<Row>;
}

type Scope = Pick<RequestScope, 'db'>;

/** Reads one page of a list in one statement; a second one counts the whole when the client asks for the total. */
export async function listConnection<Row extends ObjectLiteral & { id: string }>(
  scope: Scope,
  { entity, alias, join = '', condition, page }: ListQuery<Row>,
): Promise<Connection<Row>> {
  const from = `FROM ${tableName(entity)} ${alias} ${join} WHERE ${condition.sql}`;
  const rows = await scope.db.select(
    entity,
    `SELECT ${columnList(entity, alias)} ${from} AND ${page.condition.sql} ${page.orderBy} LIMIT ${String(page.limit)}`,
    [...condition.parameters, ...page.condition.parameters],
  );
  return connection(toPage(page, rows), async () => {
    const [row] = await scope.db.query(`SELECT COUNT(*) AS total ${from}`, condition.parameters);
    return toNumber(row?.total);
  });
}

/** A list below a parent, such as the contacts of a customer. */
export interface ChildListQuery<Row extends ObjectLiteral & { id: string }> extends ListQuery<Row> {
  /** The column that holds the parent's id, with its alias. */
  parentColumn: string;
}

/** Reads a page of children for each parent that asks. */
export type ChildConnections<Row, Args> = (parentId: string, args: Args) => Promise<Connection<Row>>;

/**
 * Gathers the same list asked of many parents into one statement, and the totals into one more. `describe` is called
 * once for each distinct set of arguments.
 */
export function childConnections<Row extends ObjectLiteral & { id: string }, Args extends object>(
  scope: Scope,
  describe: (args: Args) => ChildListQuery<Row>,
): ChildConnections<Row, Args> {
  const byArguments = new Map<string, DataLoader<string, Connection<Row>>>();
  return (parentId, args) => {
    const key = JSON.stringify(args);
    let loader = byArguments.get(key);
    if (!loader) {
      loader = childLoader(scope, describe(args));
      byArguments.set(key, loader);
    }
    return loader.load(parentId);
  };
}

function childLoader<Row extends ObjectLiteral & { id: string }>(
  scope: Scope,
  query: ChildListQuery<Row>,
): DataLoader<string, Connection<Row>> {
  const totals = new DataLoader<string, number>((parentIds) => countPerParent(scope, parentIds, query), {
    maxBatchSize: 1_000,
  });
  return new DataLoader(
    async (parentIds) => {
      const pages = await firstPerParent(scope.db, parentIds, query);
      return pages.map((rows, position) =>
        connection(toPage(query.page, rows), () => totals.load(parentIds[position] ?? '')),
      );
    },
    { maxBatchSize: PARENTS_PER_STATEMENT },
  );
}

async function countPerParent<Row extends ObjectLiteral & { id: string }>(
  scope: Scope,
  parentIds: readonly string[],
  { entity, alias, join = '', parentColumn, condition }: ChildListQuery<Row>,
): Promise<number[]> {
  const rows = await scope.db.query(
    `SELECT ${parentColumn} AS parent_id_, COUNT(*) AS total FROM ${tableName(entity)} ${alias} ${join} ` +
      `WHERE ${parentColumn} IN (${placeholders(parentIds)}) AND ${withoutIndex(condition)} GROUP BY ${parentColumn}`,
    [...parentIds, ...condition.parameters],
  );
  const byParent = new Map(rows.map((row) => [row.parent_id_, toNumber(row.total)]));
  return parentIds.map((id) => byParent.get(id) ?? 0);
}
