import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { SqlValue, Transaction } from './database.js';
import { boundColumns, tableName } from './rows.js';

/** SQLite binds at most 32,766 values at once. */
const VALUES_PER_STATEMENT = 30_000;
/** Rows may be long, and a server takes statements up to a size. */
const ROWS_PER_STATEMENT = 500;

/**
 * The statements that insert entities, each of as many rows as the database binds at once. Properties that are undefined
 * get the column's own default.
 */
export function* insertStatements<T extends ObjectLiteral>(
  entity: EntityTarget<T>,
  rows: T | readonly T[],
): Generator<readonly [sql: string, parameters: SqlValue[]]> {
  const all = (Array.isArray(rows) ? rows : [rows]) as readonly T[];
  for (let start = 0; start < all.length;) {
    const columns = definedColumns(entity, all[start]);
    const most = start + Math.floor(VALUES_PER_STATEMENT / columns.length);
    let end = start + 1;
    while (end < Math.min(all.length, most) && isSame(definedColumns(entity, all[end]), columns)) end += 1;
    yield [statement(entity, columns, end - start), all.slice(start, end).flatMap((row) => valuesOf(columns, row))];
    start = end;
  }
}

type Columns = ReturnType<typeof boundColumns>;

function definedColumns(entity: EntityTarget<ObjectLiteral>, row: ObjectLiteral | undefined): Columns {
  return boundColumns(entity).filter(({ property }) => row?.[property] !== undefined);
}

function isSame(some: Columns, others: Columns): boolean {
  return some.length === others.length && some.every(({ column }, index) => column === others[index]?.column);
}

function valuesOf(columns: Columns, row: ObjectLiteral): SqlValue[] {
  return columns.map(({ property, bind }) => bind(row[property]));
}

function statement(entity: EntityTarget<ObjectLiteral>, columns: Columns, count: number): string {
  const names = columns.map(({ column }) => column).join(', ');
  return `INSERT INTO ${tableName(entity)} (${names}) VALUES ${marks(columns.length, count)}`;
}

/** Inserts rows of values; `into` is the statement's beginning, `INSERT INTO things (id, name)`. */
export async function insertValues(
  db: Pick<Transaction, 'run'>,
  into: string,
  rows: readonly (readonly SqlValue[])[],
): Promise<number> {
  const width = rows[0]?.length ?? 1;
  const perStatement = Math.min(ROWS_PER_STATEMENT, Math.floor(VALUES_PER_STATEMENT / width));
  let inserted = 0;
  for (let start = 0; start < rows.length; start += perStatement) {
    const some = rows.slice(start, start + perStatement);
    inserted += await db.run(`${into} VALUES ${marks(width, some.length)}`, some.flat());
  }
  return inserted;
}

/** `(?, ?), (?, ?)` */
function marks(width: number, rows: number): string {
  const row = `(${new Array<string>(width).fill('?').join(', ')})`;
  return new Array<string>(rows).fill(row).join(', ');
}
