import type { SqlCondition } from '../access/row-policy.js';
import { badInput } from '../errors.js';
import { atMost } from '../graphql/input-limits.js';
import { normalForm, sortableName } from '../text/normal-form.js';
import { allOf, between, equalTo, oneOf, startsWith } from './conditions.js';
import type { SqlValue } from './database.js';
import type { FieldFilter } from './filter.js';
import { toDatabaseInstant } from './rows.js';

/** Entries of `in`. */
const MOST_IDS = 100;
const MOST_VALUES = 500;

type Given<T> = T | null | undefined;

/** Operators on values that are equal or not; `isNull` has only the input of a column that may be empty. */
interface EqualityInput<Value> {
  eq?: Given<Value>;
  in?: Given<readonly Value[]>;
  isNull?: Given<boolean>;
}

/** Operators on values that have an order; both bounds are included. */
interface RangeInput<Value> {
  from?: Given<Value>;
  to?: Given<Value>;
  isNull?: Given<boolean>;
}

interface TextInput extends EqualityInput<string> {
  startsWith?: Given<string>;
}

/** The form in which a column holds texts, whole ones and their beginnings. */
export interface TextForm {
  readonly whole: (text: string) => string;
  readonly beginning: (text: string) => string;
}

const oneForm = (form: (text: string) => string): TextForm => ({ whole: form, beginning: form });

const AS_WRITTEN = oneForm((text) => text);

/** That of a `name_sort` column. */
export const NORMAL_FORM: TextForm = { whole: sortableName, beginning: normalForm };

/** That of codes in capitals. */
export const CAPITALS = oneForm((text) => text.toUpperCase());

/** That of e-mail addresses. */
export const SMALL_LETTERS = oneForm((text) => text.toLowerCase());

/** Conditions on a text. */
export function textFilter(column: string, form: TextForm = AS_WRITTEN): FieldFilter<TextInput> {
  return (given, path) =>
    allOf(
      equality(column, given, path, MOST_VALUES, form.whole),
      startsWith(column, given.startsWith == null ? undefined : form.beginning(given.startsWith)),
    );
}

/** Conditions on an identifier. */
export function idFilter(column: string): FieldFilter<EqualityInput<string>> {
  return (given, path) => equality(column, given, path, MOST_IDS);
}

/**
 * Conditions on a reference that is told only where the caller sees what it refers to: for everyone else it is empty.
 * `visible` is the condition that they see it.
 */
export function referenceFilter(column: string, visible: SqlCondition): FieldFilter<EqualityInput<string>> {
  return ({ isNull, ...given }, path) => {
    const named = given.eq == null && given.in == null ? undefined : allOf(idFilter(column)(given, path), visible);
    if (isNull == null) return named;
    const { sql, parameters } = visible;
    return allOf(named, { sql: `(${sql}) IS ${isNull ? 'NOT TRUE' : 'TRUE'}`, parameters });
  };
}

/** Conditions on a value of an enumeration. */
export function enumFilter<Value extends string>(column: string): FieldFilter<EqualityInput<Value>> {
  return (given, path) => equality(column, given, path, MOST_VALUES);
}

/** Conditions on a number. */
export function numberFilter(column: string): FieldFilter<EqualityInput<number> & RangeInput<number>> {
  return (given, path) => allOf(equality(column, given, path, MOST_VALUES), between(column, given.from, given.to));
}

/** Conditions on a day. */
export function dateFilter(column: string): FieldFilter<RangeInput<string> & { eq?: Given<string> }> {
  return ({ eq, from, to, isNull }) =>
    allOf(equalTo(column, eq ?? undefined), between(column, from, to), emptiness(column, isNull));
}

/** Conditions on a point in time. */
export function dateTimeFilter(column: string): FieldFilter<RangeInput<string>> {
  return ({ from, to, isNull }) => allOf(between(column, instant(from), instant(to)), emptiness(column, isNull));
}

/** Rows that changed at this instant or later. */
export function since(column: string): FieldFilter<string> {
  return (given) => between(column, instant(given), undefined);
}

/** Whether a column says yes or no. */
export function truthFilter(column: string): FieldFilter<boolean> {
  return (given) => equalTo(column, Number(given));
}

/** Whether a column has a value. */
export function presenceFilter(column: string): FieldFilter<boolean> {
  return (given) => emptiness(column, !given);
}

interface MoneyInput extends RangeInput<number> {
  currency?: Given<string>;
}

/** Conditions on an amount of money in two columns, which are both empty or neither is. */
export function moneyFilter(amount: string, currency: string): FieldFilter<MoneyInput> {
  return (given, path) => {
    const bound = given.from == null ? 'to' : 'from';
    if (given.currency == null && given[bound] != null) {
      throw badInput(`${path}.${bound}`, `goes with ${path}.currency only: amounts of one currency can be compared.`);
    }
    return allOf(
      equalTo(currency, given.currency ?? undefined),
      between(amount, given.from, given.to),
      emptiness(amount, given.isNull),
    );
  };
}

function equality<Value extends SqlValue>(
  column: string,
  given: EqualityInput<Value>,
  path: string,
  most: number,
  form: (value: Value) => Value = (value) => value,
): SqlCondition {
  return allOf(
    equalTo(column, given.eq == null ? undefined : form(given.eq)),
    oneOf(column, atMost(most, given.in, `${path}.in`)?.map(form)),
    emptiness(column, given.isNull),
  );
}

function emptiness(column: string, isNull: Given<boolean>): SqlCondition | undefined {
  return isNull == null ? undefined : { sql: `${column} IS ${isNull ? 'NULL' : 'NOT NULL'}`, parameters: [] };
}

function instant(given: Given<string>): string | undefined {
  return given == null ? undefined : toDatabaseInstant(given);
}
