import type { SqlValue } from '../db/database.js';
import type { Principal } from './principal.js';

/** Which rows of a type a role may see and change. */
export type RowLevel = 'none' | 'own' | 'team' | 'territory' | 'partner' | 'customer' | 'published' | 'all';

/** An SQL condition with its parameters, ready to stand after `AND`. */
export interface SqlCondition {
  sql: string;
  parameters: readonly SqlValue[];
}

/** The row rules of one type: every read and every write of its rows goes through `predicate`. */
export interface RowPolicy {
  readonly typeName: string;
  /** The rows that the caller may see, as a condition on the table with this alias. */
  predicate(principal: Principal, alias: string): SqlCondition;
  /**
   * The same for entries of the journal: whether the caller may see the record as it stood after the change, or before it
   * with the prefix `was_`.
   */
  journalPredicate(principal: Principal, alias: string, prefix: '' | 'was_'): SqlCondition;
}

/** Role → level; a role that is not named sees nothing. */
export type RowLevels = Readonly<Record<string, RowLevel>>;

/** What the column behind a level is called where the table calls it otherwise, such as `id` for the customer itself. */
export type LevelColumns = Partial<Record<Exclude<RowLevel, 'none' | 'all'>, string>>;

const NOTHING: SqlCondition = { sql: '1 = 0', parameters: [] };
const EVERYTHING: SqlCondition = { sql: '1 = 1', parameters: [] };

/** Makes the row rules of a type from its levels per role. Several roles of one caller add up. */
export function rowPolicy(typeName: string, levels: RowLevels, columns: LevelColumns = {}): RowPolicy {
  const predicateOn =
    (columns: Required<LevelColumns>) =>
    (principal: Principal, alias: string): SqlCondition => {
      const granted = new Set(principal.roles.map((role) => (Object.hasOwn(levels, role) ? levels[role] : 'none')));
      if (granted.has('all')) return EVERYTHING;
      const parts = [...granted]
        .map((level) => conditionOf(level ?? 'none', principal, alias, columns))
        .filter((condition) => condition !== NOTHING);
      if (parts.length === 0) return NOTHING;
      return {
        sql: `(${parts.map(({ sql }) => sql).join(' OR ')})`,
        parameters: parts.flatMap(({ parameters }) => parameters),
      };
    };
  const before = Object.fromEntries(Object.entries(USUAL_COLUMNS).map(([level, column]) => [level, `was_${column}`]));
  const onEntries = { '': predicateOn(USUAL_COLUMNS), was_: predicateOn(before as Required<LevelColumns>) };
  return {
    typeName,
    predicate: predicateOn({ ...USUAL_COLUMNS, ...columns }),
    journalPredicate: (principal, alias, prefix) => onEntries[prefix](principal, alias),
  };
}

const USUAL_COLUMNS: Required<LevelColumns> = {
  own: 'owner_id',
  team: 'team_id',
  territory: 'territory_id',
  partner: 'partner_id',
  customer: 'customer_id',
  published: 'is_published',
};

function conditionOf(
  level: RowLevel,
  principal: Principal,
  alias: string,
  columns: Required<LevelColumns>,
): SqlCondition {
  switch (level) {
    case 'own':
      return equals(`${alias}.${columns.own}`, principal.userId);
    case 'partner':
      return equals(`${alias}.${columns.partner}`, principal.partnerId);
    case 'customer':
      return equals(`${alias}.${columns.customer}`, principal.customerId);
    case 'team':
      return oneOf(`${alias}.${columns.team}`, principal.teamIds);
    case 'territory':
      return oneOf(`${alias}.${columns.territory}`, principal.territoryIds);
    case 'published':
      return { sql: `${alias}.${columns.published} = 1`, parameters: [] };
    case 'all':
      return EVERYTHING;
    case 'none':
      return NOTHING;
  }
}

function equals(column: string, value: string | undefined): SqlCondition {
  return value === undefined ? NOTHING : { sql: `${column} = ?`, parameters: [value] };
}

function oneOf(column: string, values: readonly string[]): SqlCondition {
  if (values.length === 0) return NOTHING;
  return { sql: `${column} IN (${values.map(() => '?').join(', ')})`, parameters: values };
}
