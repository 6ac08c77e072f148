import type { SqlCondition } from '../access/row-policy.js';
import { firstBeyond } from '../text/compare-texts.js';
import { placeholders } from './lookup.js';
import type { SqlValue } from './database.js';

/** All of these conditions together; those that are undefined do not count. */
export function allOf(...conditions: readonly (SqlCondition | undefined)[]): SqlCondition {
  const present = conditions.filter((condition) => condition !== undefined);
  return {
    sql: present.length === 0 ? '1 = 1' : present.map(({ sql }) => sql).join(' AND '),
    parameters: present.flatMap(({ parameters }) => parameters),
  };
}

/** `column = value`, or no condition where the client gave none. */
export function equalTo(column: string, value: SqlValue | undefined): SqlCondition | undefined {
  return value == null ? undefined : { sql: `${column} = ?`, parameters: [value] };
}

/** `column IN (values)`, or no condition where the client gave none; an empty list matches nothing. */
export function oneOf(column: string, values: readonly SqlValue[] | null | undefined): SqlCondition | undefined {
  if (values == null) return undefined;
  const distinct = [...new Set(values)];
  return { sql: `${column} IN (${placeholders(distinct)})`, parameters: distinct };
}

/** From one value to another, both included, each optional. */
export function between(
  column: string,
  from: SqlValue | undefined,
  to: SqlValue | undefined,
): SqlCondition | undefined {
  const bounds = [
    ...(from == null ? [] : [{ sql: `${column} >= ?`, parameters: [from] }]),
    ...(to == null ? [] : [{ sql: `${column} <= ?`, parameters: [to] }]),
  ];
  return bounds.length === 0 ? undefined : allOf(...bounds);
}

/** No text that is searched by its beginning is as long. */
const LONGEST_PREFIX = 1_000;

/**
 * Text that begins so, whatever characters these are. A range and not LIKE: with an index, MariaDB's `LIKE '张%'` leaves
 * out 张𠮷 and everything else that goes on beyond U+FFFF.
 */
export function startsWith(column: string, prefix: string | null | undefined): SqlCondition | undefined {
  if (prefix == null) return undefined;
  if (prefix.length > LONGEST_PREFIX) return { sql: '1 = 0', parameters: [] };
  const end = firstBeyond(prefix);
  return end === undefined
    ? { sql: `${column} >= ?`, parameters: [prefix] }
    : { sql: `${column} >= ? AND ${column} < ?`, parameters: [prefix, end] };
}
