import type { SqlValue } from '../db/database.js';
import type { Principal, RowLevel } from './principal.js';

/** An SQL condition with its parameters, ready to stand after `AND`. */
export interface SqlCondition {
  sql: string;
  parameters: readonly SqlValue[];
}

/** The row rules of one type: every read and every write of its rows goes through `predicate`. */
export interface RowPolicy {
  /** The type in the graph; what a caller may do with it stands under this name in `principal.levels`. */
  readonly typeName: string;
  /** The type as messages call it, such as `webhook delivery`. */
  readonly label: string;
  /** The levels that its rows can be told apart by, beside `all` and `none`. */
  readonly levels: readonly RowLevel[];
  /** The rows that the caller may see, as a condition on the table with this alias. */
  predicate(principal: Principal, alias: string): SqlCondition;
  /**
   * The same for entries of the journal: whether the caller may see the record as it stood after the change, or before it
   * with the prefix `was_`.
   */
  journalPredicate(principal: Principal, alias: string, prefix: '' | 'was_'): SqlCondition;
}

type ColumnLevel = Exclude<RowLevel, 'none' | 'all'>;

/** The columns that say whose a row is, by level. */
export type LevelColumns = Partial<Record<ColumnLevel, string>>;

const NOTHING: SqlCondition = { sql: '1 = 0', parameters: [] };
const EVERYTHING: SqlCondition = { sql: '1 = 1', parameters: [] };

/** The columns of the journal, where all types have the same. */
const JOURNAL_COLUMNS: Required<LevelColumns> = {
  own: 'owner_id',
  team: 'team_id',
  territory: 'territory_id',
  partner: 'partner_id',
  customer: 'customer_id',
  published: 'is_published',
};

/** The columns that most types have: an owner with their team, a territory, a partner, a customer. */
export const OWNED: LevelColumns = {
  own: 'owner_id',
  team: 'team_id',
  territory: 'territory_id',
  partner: 'partner_id',
  customer: 'customer_id',
};

const declared = new Map<string, readonly RowLevel[]>();

/** The types that have row rules, as far as their modules are loaded, with the levels of each. */
export const guardedTypes: ReadonlyMap<string, readonly RowLevel[]> = declared;

/**
 * Makes the row rules of a type. Which levels a caller holds comes with the principal; a level that the type has no column
 * for shows nothing.
 */
export function rowPolicy(typeName: string, columns: LevelColumns = {}): RowPolicy {
  const levels = Object.keys(columns) as ColumnLevel[];
  const onEntries = (prefix: '' | 'was_') =>
    predicateOn(typeName, Object.fromEntries(levels.map((level) => [level, prefix + JOURNAL_COLUMNS[level]])));
  const entries = { '': onEntries(''), was_: onEntries('was_') };
  declared.set(typeName, levels);
  return {
    typeName,
    label: typeName.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase(),
    levels,
    predicate: predicateOn(typeName, columns),
    journalPredicate: (principal, alias, prefix) => entries[prefix](principal, alias),
  };
}

function predicateOn(typeName: string, columns: LevelColumns): RowPolicy['predicate'] {
  return (principal, alias) => {
    if (principal.kind === 'system') return EVERYTHING;
    const held = new Set(Object.hasOwn(principal.levels, typeName) ? principal.levels[typeName] : []);
    if (held.has('all')) return EVERYTHING;
    const parts = [...held]
      .map((level) => conditionOf(level, principal, alias, columns))
      .filter((condition) => condition !== NOTHING);
    if (parts.length === 0) return NOTHING;
    return {
      sql: `(${parts.map(({ sql }) => sql).join(' OR ')})`,
      parameters: parts.flatMap(({ parameters }) => parameters),
    };
  };
}

function conditionOf(level: RowLevel, principal: Principal, alias: string, columns: LevelColumns): SqlCondition {
  const name = Object.hasOwn(columns, level) ? columns[level as ColumnLevel] : undefined;
  if (name === undefined) return NOTHING;
  const column = `${alias}.${name}`;
  switch (level as ColumnLevel) {
    case 'own':
      return equals(column, principal.userId);
    case 'partner':
      return equals(column, principal.partnerId);
    case 'customer':
      return equals(column, principal.customerId);
    case 'team':
      return oneOf(column, principal.teamIds);
    case 'territory':
      return oneOf(column, principal.territoryIds);
    case 'published':
      return { sql: `${column} = 1`, parameters: [] };
  }
}

function equals(column: string, value: string | undefined): SqlCondition {
  return value === undefined ? NOTHING : { sql: `${column} = ?`, parameters: [value] };
}

function oneOf(column: string, values: readonly string[]): SqlCondition {
  if (values.length === 0) return NOTHING;
  return { sql: `${column} IN (${values.map(() => '?').join(', ')})`, parameters: values };
}
