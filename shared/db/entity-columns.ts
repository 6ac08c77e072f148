import { Column, DefaultNamingStrategy, type ColumnOptions, type ValueTransformer } from 'typeorm';

/** Instants are ISO 8601 strings in UTC everywhere in the code, `2026-01-31T08:00:00.000Z`; only the database sees its own form. */
const instant: ValueTransformer = {
  to: (value: string | null | undefined) => (typeof value === 'string' ? new Date(value) : value),
  from: (value: Date | string | null) => (value instanceof Date ? value.toISOString() : value),
};

/** A point in time, to the millisecond. */
export function InstantColumn(options: ColumnOptions = {}): PropertyDecorator {
  return Column({ type: 'datetime', precision: 3, transformer: instant, ...options });
}

/** A calendar day, kept as `2026-01-31`. */
export function DayColumn(options: ColumnOptions = {}): PropertyDecorator {
  return Column({ type: 'varchar', length: 10, ...options });
}

/** A TypeID: a prefix of at most 8 letters, `_`, 26 characters. */
export function IdColumn(options: ColumnOptions = {}): PropertyDecorator {
  return Column({ type: 'varchar', length: 40, ...options });
}

/** Tables and columns are snake_case of what the code calls them; names of indexes are written out. */
export class SnakeCaseNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string): string {
    return customName || toSnakeCase(propertyName);
  }
}

/** `expectedCloseOn` → `expected_close_on`. */
export function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
