import type { SqlCondition } from '../access/row-policy.js';
import { badInput } from '../errors.js';
import { allOf } from './conditions.js';

/** A filter as clients write it: conditions on fields, which hold together, and filters joined by `and`, `or` and `not`. */
interface FilterTree<Filter> {
  and?: readonly Filter[] | null;
  or?: readonly Filter[] | null;
  not?: Filter | null;
}

/** Makes a condition of what a client gave for a field, which stands at `path`; undefined where that asks for nothing. */
export type FieldFilter<Given> = (given: Given, path: string) => SqlCondition | undefined;

/** What each field of a filter becomes. */
export type FilterFields<Filter> = {
  readonly [Field in Exclude<keyof Filter, keyof FilterTree<Filter>>]-?: FieldFilter<NonNullable<Filter[Field]>>;
};

/** How deeply `and`, `or` and `not` may stand within each other. */
export const DEEPEST_FILTER = 3;
/** How many conditions a filter may have in all. */
export const MOST_CONDITIONS = 50;

/**
 * Makes one condition of a filter; undefined where there is none. What is null counts as not given. Fails with
 * `BAD_USER_INPUT`, naming the place, on what is too deep, too much or asks for something impossible.
 */
export function filterCondition<Filter extends FilterTree<Filter>>(
  filter: Filter | null | undefined,
  fields: FilterFields<Filter>,
  path = 'filter',
): SqlCondition | undefined {
  return filter == null ? undefined : compiled({ fields, count: 0 }, filter, path, 0);
}

interface Compilation<Filter> {
  readonly fields: FilterFields<Filter>;
  count: number;
}

function compiled<Filter extends FilterTree<Filter>>(
  compilation: Compilation<Filter>,
  filter: Filter,
  path: string,
  depth: number,
): SqlCondition {
  if (depth > DEEPEST_FILTER) {
    throw badInput(path, `stands too deep: at most ${String(DEEPEST_FILTER)} of and, or, not within each other.`);
  }
  const { and, or, not, ...conditions } = filter;
  const given = Object.entries(conditions).filter(([, value]) => value != null);
  if (given.length === 0 && !and?.length && !or?.length && not == null) countOne(compilation, path);
  const below = (list: readonly Filter[], name: string) =>
    list.map((each, index) => compiled(compilation, each, `${path}.${name}.${String(index)}`, depth + 1));
  return allOf(
    ...given.map(([name, value]) => ofField(compilation, name, value, `${path}.${name}`)),
    and == null ? undefined : allOf(...below(and, 'and')),
    or == null ? undefined : anyOf(below(or, 'or')),
    not == null ? undefined : negated(compiled(compilation, not, `${path}.not`, depth + 1)),
  );
}

function ofField<Filter>(
  compilation: Compilation<Filter>,
  name: string,
  given: unknown,
  path: string,
): SqlCondition | undefined {
  countOne(compilation, path);
  const condition = (compilation.fields as Record<string, FieldFilter<unknown>>)[name]?.(given, path);
  return condition && { sql: `(${condition.sql})`, parameters: condition.parameters };
}

/** An object without anything counts as a condition, so that no filter is larger than this many. */
function countOne(compilation: { count: number }, path: string): void {
  compilation.count += 1;
  if (compilation.count > MOST_CONDITIONS) {
    throw badInput(path, `is one condition too many; a filter may have at most ${String(MOST_CONDITIONS)}.`);
  }
}

/** Nothing holds where there is nothing to choose from. */
function anyOf(conditions: readonly SqlCondition[]): SqlCondition {
  return {
    sql: conditions.length === 0 ? '1 = 0' : `(${conditions.map(({ sql }) => `(${sql})`).join(' OR ')})`,
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}

/**
 * The rows for which the condition does not hold. Not `NOT`, which leaves a row out whose value is NULL: `and` and `or`
 * of conditions hold by SQL's three values exactly where they do by two, so it is enough to ask once, here.
 */
function negated({ sql, parameters }: SqlCondition): SqlCondition {
  return { sql: `((${sql}) IS NOT TRUE)`, parameters };
}
