import { Table, TableIndex, type QueryRunner, type TableColumn, type TableColumnOptions } from 'typeorm';

/** The types of columns that mean the same on SQLite, MySQL and MariaDB. */
type PortableColumn = Pick<TableColumnOptions, 'type' | 'length' | 'precision'> & {
  isNullable?: boolean;
  counts?: true;
};

/** Columns for migrations; each is NOT NULL unless wrapped in {@link nullable}. */
export const columnTypes = {
  id: { type: 'varchar', length: '40' },
  day: { type: 'varchar', length: '10' },
  instant: { type: 'datetime', precision: 3 },
  int: { type: 'int' },
  bigint: { type: 'bigint' },
  boolean: { type: 'boolean' },
  /** At most 64 KB on MySQL. */
  text: { type: 'text' },
  /** At most 16 MB on MySQL; for tables that no entity describes. */
  longText: { type: 'mediumtext' },
  /** Counted up by the database; the only column of its primary key. */
  counter: { type: 'bigint', counts: true },
  varchar: (length: number): PortableColumn => ({ type: 'varchar', length: String(length) }),
} as const;

/** The same column, where NULL is allowed. */
export function nullable(column: PortableColumn): PortableColumn {
  return { ...column, isNullable: true };
}

interface TableDescription {
  name: string;
  columns: Record<string, PortableColumn>;
  /** The primary key; `id` when omitted. */
  primaryKey?: string[];
  /** Whether it holds nothing beside its key: then SQLite keeps one copy of that, as the others do. */
  isPrimaryKeyOnly?: boolean;
  /** Name of the index → its columns; those beginning with `ux_` are unique. */
  indexes?: Record<string, string[]>;
}

/**
 * Creates a table with its indexes unless it is there. One statement on MySQL, whose DDL commits by itself, so that a
 * migration that was cut off can run again.
 */
export async function createTable(queryRunner: QueryRunner, description: TableDescription): Promise<void> {
  const { name, columns, primaryKey = ['id'], isPrimaryKeyOnly = false, indexes = {} } = description;
  const isMySql = queryRunner.dataSource.options.type !== 'better-sqlite3';
  const table = new Table({
    name,
    withoutRowid: isPrimaryKeyOnly,
    columns: Object.entries(columns).map(([column, { isNullable = false, counts, ...type }]) => ({
      name: column,
      ...(counts ? { isGenerated: true, generationStrategy: 'increment' as const } : {}),
      ...(isMySql && type.type === 'boolean' ? { type: 'tinyint', width: 1 } : type),
      // What TypeORM calls it on SQLite; under its other name it would be reported as drift.
      ...(!isMySql && (counts || type.type === 'int') ? { type: 'integer' } : {}),
      ...(!isMySql && type.type === 'mediumtext' ? { type: 'text' } : {}),
      isNullable,
      isPrimary: primaryKey.includes(column),
    })),
    indices: Object.entries(indexes).map(
      ([index, columnNames]) => new TableIndex({ name: index, columnNames, isUnique: index.startsWith('ux_') }),
    ),
  });
  await queryRunner.createTable(table, true, false, true);
}

/** Adds those columns to a table that are not there; a migration that was cut off can run again. */
export async function addMissingColumns(
  queryRunner: QueryRunner,
  table: string,
  columns: readonly TableColumn[],
): Promise<void> {
  for (const column of columns) {
    if (!(await queryRunner.hasColumn(table, column.name))) await queryRunner.addColumn(table, column);
  }
}

/** Adds those indexes to a table that are not there; a migration that was cut off can run again. */
export async function createMissingIndexes(
  queryRunner: QueryRunner,
  table: string,
  indexes: Record<string, string[]>,
): Promise<void> {
  const present = new Set((await queryRunner.getTable(table))?.indices.map(({ name }) => name));
  for (const [name, columnNames] of Object.entries(indexes)) {
    if (!present.has(name)) await queryRunner.createIndex(table, new TableIndex({ name, columnNames }));
  }
}

/** Takes indexes from a table. */
export async function dropIndexes(queryRunner: QueryRunner, table: string, indexes: object): Promise<void> {
  for (const name of Object.keys(indexes)) await queryRunner.dropIndex(table, name);
}
