import { getMetadataArgsStorage, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { AppError } from '../errors.js';
import { toSnakeCase } from './entity-columns.js';
import { tableName } from './rows.js';

/** The field of an input whose value is taken, and what a client calls it. */
interface UniqueField {
  field: string;
  label: string;
}

/** Runs a write whose input stands at `path`, and makes a broken unique index the failure that a client understands. */
export type TranslateDuplicates = <T>(path: string, write: () => Promise<T>) => Promise<T>;

/** Makes a {@link TranslateDuplicates} for the unique indexes of an entity, each named with its field. */
export function duplicateTranslation(
  entity: EntityTarget<ObjectLiteral>,
  typeName: string,
  indexes: Readonly<Record<string, UniqueField>>,
): TranslateDuplicates {
  return async (path, write) => {
    try {
      return await write();
    } catch (error) {
      const broken = Object.entries(indexes).find(([index]) => isDuplicateEntry(error, entity, index));
      if (!broken) throw error;
      const [, { field, label }] = broken;
      const place = `${path}.${field}`;
      throw new AppError('DUPLICATE', `${place}: another ${typeName} has this ${label}.`, { field: place });
    }
  };
}

/**
 * Tells whether a failed write broke this unique index. MySQL and MariaDB name the index, SQLite names its columns;
 * so the index is asked for by its entity and name.
 */
export function isDuplicateEntry(error: unknown, entity: EntityTarget<ObjectLiteral>, indexName: string): boolean {
  const cause = driverError(error);
  // At the end, because the value that stands before it may be anything.
  if (cause.errno === 1062) return new RegExp(`for key '(?:[^'.]*\\.)?${indexName}'$`).test(cause.message);
  if (cause.code !== 'SQLITE_CONSTRAINT_UNIQUE') return false;
  const columns = indexColumns(entity, indexName).map((column) => `${tableName(entity)}.${column}`);
  return cause.message === `UNIQUE constraint failed: ${columns.join(', ')}`;
}

/** The columns of a named index, as the database calls them. */
export function indexColumns(entity: EntityTarget<ObjectLiteral>, indexName: string): string[] {
  const index = getMetadataArgsStorage().indices.find(({ target, name }) => target === entity && name === indexName);
  if (!index || !Array.isArray(index.columns)) throw new Error(`No index ${indexName} on this entity.`);
  return index.columns.map(toSnakeCase);
}

/** What the driver itself said; TypeORM wraps it. */
export function driverError(error: unknown): { code?: string; errno?: number; message: string } {
  if (typeof error !== 'object' || error === null) return { message: String(error) };
  const wrapped = 'driverError' in error ? error.driverError : error;
  return wrapped as { code?: string; errno?: number; message: string };
}
