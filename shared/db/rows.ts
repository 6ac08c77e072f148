import { getMetadataArgsStorage, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { SqlValue } from './database.js';
import { toSnakeCase } from './entity-columns.js';

/** A row as a driver hands it over: names of columns, and values in the driver's own form. */
export type RawRow = Record<string, unknown>;

type Convert = (value: unknown) => unknown;

interface RowShape {
  table: string;
  columns: readonly ColumnShape[];
}

interface ColumnShape {
  property: string;
  column: string;
  type: unknown;
  convert: Convert;
  /** Brings a value to the form that SQL binds. */
  bind: (value: unknown) => SqlValue;
}

const shapes = new Map<unknown, RowShape>();

/** The columns of an entity for a hand-written SELECT, `c.id, c.name, …`, so that {@link mapRow} can read the rows. */
export function columnList(entity: EntityTarget<ObjectLiteral>, alias: string): string {
  return shapeOf(entity)
    .columns.map(({ column }) => `${alias}.${column}`)
    .join(', ');
}

/** The name of an entity's table. */
export function tableName(entity: EntityTarget<ObjectLiteral>): string {
  return shapeOf(entity).table;
}

/** The columns of an entity, each with what makes its values such as SQL binds. */
export function boundColumns(
  entity: EntityTarget<ObjectLiteral>,
): readonly Pick<ColumnShape, 'property' | 'column' | 'bind'>[] {
  return shapeOf(entity).columns;
}

/** Whether an entity's table has a column of this name. */
export function hasColumn(entity: EntityTarget<ObjectLiteral>, name: string): boolean {
  return shapeOf(entity).columns.some(({ column }) => column === name);
}

/**
 * Makes an entity of a raw row of either database: datetime is text on both (`dateStrings` on MySQL), boolean is 0 or 1,
 * JSON is text, a bigint may be text. Columns that the row lacks are left out.
 */
export function mapRow<T extends ObjectLiteral>(entity: EntityTarget<T>, row: RawRow): T {
  const result: Record<string, unknown> = {};
  for (const { property, column, convert } of shapeOf(entity).columns) {
    const value = row[column];
    if (value !== undefined) result[property] = value === null ? null : convert(value);
  }
  return result as T;
}

/** Reads a number from a raw row; SUM and COUNT come as text on MySQL. */
export function toNumber(value: unknown): number {
  return typeof value === 'number' ? value : Number(value);
}

/** `2026-01-31 08:00:00.000` of the database → `2026-01-31T08:00:00.000Z`. */
export function toInstant(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return `${String(value).replace(' ', 'T')}Z`;
}

/** `2026-01-31T08:00:00.000Z` → `2026-01-31 08:00:00.000`, the form that both databases compare and store. */
export function toDatabaseInstant(instant: string): string {
  return new Date(instant).toISOString().replace('T', ' ').replace('Z', '');
}

const same: Convert = (value) => value;

function converterOf(type: unknown): Convert {
  switch (type) {
    case 'datetime':
      return toInstant;
    case 'boolean':
      return (value) => value === true || value === 1 || value === '1';
    case 'simple-json':
      return (value) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value);
    case 'int':
    case 'bigint':
      return toNumber;
    default:
      return same;
  }
}

function shapeOf(entity: EntityTarget<ObjectLiteral>): RowShape {
  const known = shapes.get(entity);
  if (known) return known;
  const storage = getMetadataArgsStorage();
  const table = storage.tables.find(({ target }) => target === entity)?.name;
  if (!table) throw new Error('Not an entity with a table of its own name.');
  const columns = storage.columns
    .filter(({ target }) => target === entity)
    .map(({ propertyName, options }) => ({
      property: propertyName,
      column: options.name ?? toSnakeCase(propertyName),
      type: options.type,
      convert: converterOf(options.type),
      bind: (value: unknown) => toSqlValue(options.type, value),
    }));
  const shape = { table, columns };
  shapes.set(entity, shape);
  return shape;
}

/** Brings values of an entity to the form that hand-written SQL binds: instants and JSON as text. Undefined is left out. */
export function toSqlValues<T extends ObjectLiteral>(
  entity: EntityTarget<T>,
  values: Partial<T>,
): Partial<Record<keyof T & string, SqlValue>> {
  const types = new Map(shapeOf(entity).columns.map(({ property, type }) => [property, type]));
  const bound = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([property, value]) => [property, toSqlValue(types.get(property), value)]);
  return Object.fromEntries(bound) as Partial<Record<keyof T & string, SqlValue>>;
}

function toSqlValue(type: unknown, value: unknown): SqlValue {
  if (value === null) return null;
  if (type === 'datetime') return toDatabaseInstant(value as string);
  if (type === 'simple-json') return JSON.stringify(value);
  return value as SqlValue;
}
