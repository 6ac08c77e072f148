import { toSnakeCase } from '../db/entity-columns.js';
import { tableName } from '../db/rows.js';
import type { ErasableTables } from './erase-records.js';
import { HARMLESS_EVERYWHERE } from './plain-table.js';

/** What a subgraph says of the columns of its tables, each as `customers.name`. */
export interface DeclaredColumns {
  /** Those that tell of a person. */
  readonly personal: ReadonlySet<string>;
  /** Those that tell of nobody → why. */
  readonly harmless: ReadonlyMap<string, string>;
  /** Those of them that are so by their name in whatever table, where a table need not have them. */
  readonly everywhere: ReadonlySet<string>;
}

/** Gathers what a subgraph says of the columns of its records and of its other tables. */
export function declaredColumns({ records, tables = [] }: ErasableTables): DeclaredColumns {
  const personal = new Set<string>();
  const harmless = new Map<string, string>();
  const everywhere = new Set<string>();
  const declare = (table: string, names: readonly string[], reasons: Readonly<Record<string, string | undefined>>) => {
    for (const name of names) personal.add(`${table}.${name}`);
    for (const [name, reason] of Object.entries(reasons)) harmless.set(`${table}.${name}`, reason ?? '');
    for (const [name, reason] of Object.entries(HARMLESS_EVERYWHERE)) {
      const column = `${table}.${name}`;
      if (personal.has(column) || harmless.has(column)) continue;
      harmless.set(column, reason);
      everywhere.add(column);
    }
  };
  for (const { entity, personal: neutral, harmless: reasons } of records) {
    const inColumns = Object.fromEntries(Object.entries(reasons).map(([name, why]) => [toSnakeCase(name), why]));
    declare(tableName(entity), Object.keys(neutral).map(toSnakeCase), inColumns);
  }
  for (const { table, personal: neutral = {}, harmless: reasons = {} } of tables) {
    declare(table, Object.keys(neutral), reasons);
  }
  return { personal, harmless, everywhere };
}
