import type { Random } from '../../gateway/demo/company/random.js';
import { normalForm, sortableName } from '../../shared/text/normal-form.js';

/** A value that a row has, or has not. */
export type Value = string | number | boolean | null;

/** A condition on a field: how a random one is made, and whether a value meets it. */
export interface FieldSpec<Row> {
  random(random: Random): unknown;
  holds(row: Row, given: never): boolean;
  /** The condition that finds this row and few others. */
  narrow(row: Row): unknown;
}

type Operators = Readonly<Record<string, unknown>>;

/** Texts are ordered by code points, as their bytes in UTF-8 are. */
function compare(one: Value, other: Value): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return Buffer.compare(Buffer.from(String(one)), Buffer.from(String(other)));
}

function meets(value: Value, given: Operators, whole: (text: string) => string, beginning: (text: string) => string) {
  const inForm = (each: unknown) => (typeof each === 'string' ? whole(each) : each);
  return Object.entries(given).every(([operator, wanted]) => {
    if (operator === 'isNull') return (value === null) === wanted;
    if (value === null) return false;
    if (operator === 'in') return (wanted as unknown[]).map(inForm).includes(value);
    if (operator === 'startsWith') return String(value).startsWith(beginning(wanted as string));
    if (operator === 'from') return compare(value, wanted as Value) >= 0;
    if (operator === 'to') return compare(value, wanted as Value) <= 0;
    if (operator === 'currency') return true;
    return inForm(wanted) === value;
  });
}

interface Kind {
  readonly operators: readonly string[];
  readonly isOptional?: boolean;
  readonly whole?: (text: string) => string;
  readonly beginning?: (text: string) => string;
}

/** One to three operators of a kind, with values that rows have or nearly have. */
function operatorsOf<Row>(kind: Kind, read: (row: Row) => Value, values: readonly unknown[]): FieldSpec<Row> {
  const same = (text: string) => text;
  const { operators, isOptional = false, whole = same, beginning = whole } = kind;
  const all = isOptional ? [...operators, 'isNull'] : operators;
  const operand = (operator: string, random: Random): unknown => {
    if (operator === 'isNull') return random.chance(0.5);
    if (operator === 'in') return Array.from({ length: random.int(0, 4) }, () => random.pick(values));
    if (operator !== 'startsWith') return random.pick(values);
    const characters = [...String(random.pick(values))];
    return characters.slice(0, random.int(0, characters.length)).join('');
  };
  return {
    random: (random) => {
      const chosen = random.shuffle(all).slice(0, random.chance(0.8) ? 1 : 2);
      return Object.fromEntries(chosen.map((operator) => [operator, operand(operator, random)]));
    },
    holds: (row, given: Operators) => meets(read(row), given, whole, beginning),
    narrow: (row) => {
      const value = read(row);
      return operators.includes('eq') ? { eq: value } : { from: value, to: value };
    },
  };
}

type Read<Row> = (row: Row) => Value;

/** A text as it is written. */
export const text = <Row>(read: Read<Row>, values: readonly string[], isOptional = true) =>
  operatorsOf({ operators: ['eq', 'in', 'startsWith'], isOptional }, read, values);

/** A name, which a column holds in its normal form. */
export const name = <Row>(read: Read<Row>, values: readonly string[]) =>
  operatorsOf({ operators: ['eq', 'in', 'startsWith'], whole: sortableName, beginning: normalForm }, read, values);

/** A text that is stored in capitals or in small letters, and may be asked for in either. */
export const cased = <Row>(
  read: Read<Row>,
  values: readonly string[],
  whole: (text: string) => string,
  isOptional = true,
) => operatorsOf({ operators: ['eq', 'in', 'startsWith'], isOptional, whole }, read, values);

/** An identifier or a value of an enumeration. */
export const choice = <Row>(read: Read<Row>, values: readonly string[], isOptional = false) =>
  operatorsOf({ operators: ['eq', 'in'], isOptional }, read, values);

/** A whole number. */
export const number = <Row>(read: Read<Row>, values: readonly number[], isOptional = true) =>
  operatorsOf({ operators: ['eq', 'in', 'from', 'to'], isOptional }, read, values);

/** A calendar day. */
export const day = <Row>(read: Read<Row>, values: readonly string[]) =>
  operatorsOf({ operators: ['eq', 'from', 'to'], isOptional: true }, read, values);

/** A point in time. */
export const instant = <Row>(read: Read<Row>, values: readonly string[], isOptional = false) =>
  operatorsOf({ operators: ['from', 'to'], isOptional }, read, values);

/** A point in time at or after which something was changed. */
export function changed<Row>(read: Read<Row>, values: readonly string[]): FieldSpec<Row> {
  return {
    random: (random) => random.pick(values),
    holds: (row, given: string) => compare(read(row), given) >= 0,
    narrow: read,
  };
}

/** Yes or no. */
export function truth<Row>(read: (row: Row) => boolean): FieldSpec<Row> {
  return { random: (random) => random.chance(0.5), holds: (row, given: boolean) => read(row) === given, narrow: read };
}

/** Yes or no, where few rows are so. */
export function rarelyTrue<Row>(read: (row: Row) => boolean): FieldSpec<Row> {
  return { ...truth(read), narrow: () => true };
}

/** A value that is given as it is, without an operator. */
export function plain<Row>(values: readonly string[], holds: (row: Row, given: string) => boolean): FieldSpec<Row> {
  return { random: (random) => random.pick(values), holds, narrow: () => values[0] };
}

/** An amount of money. */
export function money<Row>(amount: Read<Row>, currency: Read<Row>, values: readonly number[]): FieldSpec<Row> {
  const amounts = operatorsOf({ operators: ['from', 'to'], isOptional: true }, amount, values);
  return {
    random: (random) => ({ ...(amounts.random(random) as object), currency: random.pick(['CNY', 'USD']) }),
    holds: (row, given: Operators & { currency: string }) =>
      currency(row) === given.currency && amounts.holds(row, given as never),
    narrow: (row) => ({ ...(amounts.narrow(row) as object), currency: currency(row) }),
  };
}

/** Tags. */
export function tags<Row>(read: (row: Row) => readonly string[], values: readonly string[]): FieldSpec<Row> {
  return {
    random: (random) => {
      const some = () => Array.from({ length: random.int(0, 2) }, () => random.pick(values));
      return random.pick([{ any: some() }, { all: some() }, { isEmpty: random.chance(0.5) }]);
    },
    holds: (row, { any, all, isEmpty }: { any?: string[]; all?: string[]; isEmpty?: boolean }) => {
      const carried = read(row);
      if (any) return any.some((tag) => carried.includes(tag));
      if (all) return all.every((tag) => carried.includes(tag));
      return (carried.length === 0) === isEmpty;
    },
    narrow: (row) => ({ any: read(row).slice(0, 1) }),
  };
}

/** Who took part, as a caller sees them. */
interface Participant {
  readonly contactId: string | null;
  readonly staffId: string | null;
}

/** Those who took part. */
export function participant<Row>(
  read: (row: Row) => readonly Participant[],
  values: Readonly<Record<keyof Participant, readonly string[]>>,
): FieldSpec<Row> {
  const fields = ['contactId', 'staffId'] as const;
  const one = (field: keyof Participant) => choice<Participant>((each) => each[field], values[field]);
  return {
    random: (random) => {
      const chosen = random.shuffle([...fields]).slice(0, random.pick([0, 1, 1, 1, 2]));
      return Object.fromEntries(chosen.map((field) => [field, random.chance(0.1) ? {} : one(field).random(random)]));
    },
    holds: (row, given: Partial<Record<keyof Participant, Operators>>) =>
      fields.every((field) => {
        const wanted = given[field];
        if (wanted === undefined || Object.keys(wanted).length === 0) return true;
        return read(row).some((each) => one(field).holds(each, wanted as never));
      }),
    narrow: (row) => ({ contactId: { eq: read(row).find(({ contactId }) => contactId !== null)?.contactId } }),
  };
}

/** What the filter of a list may ask, by field. */
export type Specs<Row> = Readonly<Record<string, FieldSpec<Row>>>;
/** A filter as it is sent. */
export type Filter = Record<string, unknown>;

const MOST_CONDITIONS = 50;

/** Makes a filter of up to three levels and 50 conditions. */
export function randomFilter<Row>(specs: Specs<Row>, random: Random): Filter {
  for (;;) {
    const filter = anyFilter(specs, random, 3);
    if (sizeOf(filter) <= MOST_CONDITIONS) return filter;
  }
}

/** The conditions of a filter and of those within it; what has none counts as one. */
function sizeOf({
  and = [],
  or = [],
  not,
  ...conditions
}: Filter & { and?: Filter[]; or?: Filter[]; not?: Filter }): number {
  const inner = [...and, ...or, ...(not ? [not] : [])].reduce((sum, each) => sum + sizeOf(each), 0);
  return Math.max(1, Object.keys(conditions).length) + inner;
}

function anyFilter<Row>(specs: Specs<Row>, random: Random, levels: number): Filter {
  const names = random.shuffle(Object.keys(specs)).slice(0, random.pick([0, 1, 1, 1, 2, 3]));
  const filter: Filter = Object.fromEntries(names.map((each) => [each, specs[each]!.random(random)]));
  const below = () => anyFilter(specs, random, levels - 1);
  if (levels > 0 && random.chance(0.4)) filter.not = below();
  for (const joined of ['and', 'or']) {
    if (levels > 0 && random.chance(0.35)) filter[joined] = Array.from({ length: random.int(0, 3) }, below);
  }
  return filter;
}

/** The plain meaning of a filter. */
export function holds<Row>(specs: Specs<Row>, filter: Filter, row: Row): boolean {
  const { and = [], or, not, ...conditions } = filter as Filter & { and?: Filter[]; or?: Filter[]; not?: Filter };
  return (
    Object.entries(conditions).every(([each, given]) => specs[each]!.holds(row, given as never)) &&
    and.every((each) => holds(specs, each, row)) &&
    (or === undefined || or.some((each) => holds(specs, each, row))) &&
    (not === undefined || !holds(specs, not, row))
  );
}

/** A sort as it is sent. */
export interface SortGiven {
  field: string;
  direction: 'ASC' | 'DESC';
  nulls?: 'FIRST' | 'LAST';
}

/** The plain order of rows: by each sort in turn, and by the id in the end, which runs as the last sort does. */
export function inOrder<Row extends { id: string }>(
  rows: readonly Row[],
  sorts: readonly SortGiven[],
  read: Readonly<Record<string, (row: Row) => Value>>,
): Row[] {
  const sign = (direction: SortGiven['direction']) => (direction === 'ASC' ? 1 : -1);
  return [...rows].sort((one, other) => {
    for (const { field, direction, nulls = direction === 'ASC' ? 'FIRST' : 'LAST' } of sorts) {
      const [left, right] = [read[field]!(one), read[field]!(other)];
      if (left === null || right === null) {
        if (left !== right) return (left === null) === (nulls === 'FIRST') ? -1 : 1;
        continue;
      }
      const order = compare(left, right);
      if (order !== 0) return order * sign(direction);
    }
    return compare(one.id, other.id) * sign(sorts.at(-1)!.direction);
  });
}

interface NamedId {
  readonly system: string;
  readonly value: string;
}

/** Conditions on ids in named systems. */
export function namedIds<Row>(
  read: (row: Row) => readonly NamedId[],
  systems: readonly string[],
  values: readonly string[],
): FieldSpec<Row> {
  const { random, holds } = text<NamedId>(({ value }) => value, values, false);
  return {
    random: (source) => ({
      system: source.pick(systems),
      ...(source.chance(0.2) ? {} : { value: random(source) }),
    }),
    holds: (row, { system, value }: { system: string; value?: Operators }) =>
      read(row).some((each) => each.system === system && (value === undefined || holds(each, value as never))),
    narrow: (row) => {
      const [{ system, value } = { system: 'sap', value: '' }] = read(row);
      return { system, value: { eq: value } };
    },
  };
}
