import { AppError, badInput } from '../errors.js';
import type { SqlCondition } from '../access/row-policy.js';
import type { SqlValue } from './database.js';
import { compareTexts } from '../text/compare-texts.js';
import { toDatabaseInstant } from './rows.js';

/** A sort that a list offers; ties are broken by the id, so that pages never overlap. */
export interface Sort<Row> {
  /** What the cursor says it was made for, such as `NAME`. */
  readonly name: string;
  /** The column with the alias of its table, such as `c.name_sort`; an index covers it and the id. */
  readonly column: string;
  readonly type: 'text' | 'number' | 'instant';
  /** Rows without a value come first ascending and last descending, on both databases. */
  readonly nullable?: boolean;
  readonly value: (row: Row) => string | number | null | undefined;
}

/** The standard arguments of a list. */
export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** Which way a list runs. */
export type Direction = 'ASC' | 'DESC';

/** Where rows without a value come. */
export type NullOrder = 'FIRST' | 'LAST';

/** A sort with the way that it runs. */
export interface SortKey<Row> {
  readonly sort: Sort<Row>;
  readonly direction: Direction;
  /** First ascending and last descending when omitted, which is what an index serves. */
  readonly nulls?: NullOrder | null | undefined;
}

/** What a list's statement needs to fetch one page; the page itself is cut from its rows by {@link toPage}. */
export interface PageQuery<Row extends { id: string }> {
  readonly condition: SqlCondition;
  /** `ORDER BY …`, of one sort with the index's columns. */
  readonly orderBy: string;
  /** One row more than the page, to know whether another page follows. */
  readonly limit: number;
  readonly size: number;
  readonly backward: boolean;
  readonly resumed: boolean;
  readonly sorts: readonly Sort<Row>[];
  /** The order of `orderBy`, for rows that come from several statements. */
  readonly compare: (one: Row, other: Row) => number;
}

/** One page of a list, as the connection types show it. */
export interface Page<Row> {
  nodes: Row[];
  edges: { cursor: string; node: Row }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

const MAXIMUM_SIZE = 100;
const DEFAULT_SIZE = 20;

/** Reads the arguments of a list that has one sort, as {@link sortedPage} does. */
export function pageQuery<Row extends { id: string }>(
  page: PageArguments,
  sort: Sort<Row>,
  direction: Direction,
  idColumn: string,
): PageQuery<Row> {
  return sortedPage(page, [{ sort, direction }], idColumn);
}

/**
 * Reads the arguments of a list; where rows tie in the first sort the next one decides, and in the end the id, which runs
 * as the last sort does. A cursor marks a place, so it holds in both directions of the sorts that it was made for. Fails
 * with `BAD_USER_INPUT` on sizes and with `BAD_CURSOR` on what is no cursor, or one of other sorts.
 */
export function sortedPage<Row extends { id: string }>(
  page: PageArguments,
  keys: readonly SortKey<Row>[],
  idColumn: string,
): PageQuery<Row> {
  const { size, backward, cursor } = readArguments(page);
  const steps = keys.map((key) => stepOf(key, backward));
  const sorts = keys.map(({ sort }) => sort);
  const ascending = steps.at(-1)?.ascending ?? true;
  return {
    condition:
      cursor == null
        ? { sql: '1 = 1', parameters: [] }
        : follows(readCursor(cursor, sorts), steps, { column: idColumn, ascending }),
    orderBy: `ORDER BY ${[...steps.flatMap(orderOf), `${idColumn} ${ascending ? 'ASC' : 'DESC'}`].join(', ')}`,
    limit: size + 1,
    size,
    backward,
    resumed: cursor != null,
    sorts,
    compare: (one, other) => {
      for (const step of steps) {
        const difference = compareValues(step.sort.value(one), step.sort.value(other), step);
        if (difference !== 0) return difference;
      }
      return compareTexts(one.id, other.id) * (ascending ? 1 : -1);
    },
  };
}

function readArguments(page: PageArguments): { size: number; backward: boolean; cursor: string | null | undefined } {
  const backward = page.last != null;
  if (backward && page.first != null) throw badInput('last', 'give first or last, not both.');
  if (page.after != null && backward) throw badInput('after', 'goes with first; last goes with before.');
  if (page.before != null && !backward) throw badInput('before', 'goes with last; first goes with after.');
  const size = page.last ?? page.first ?? DEFAULT_SIZE;
  if (!Number.isInteger(size) || size < 1 || size > MAXIMUM_SIZE) {
    throw badInput(backward ? 'last' : 'first', `must be from 1 to ${String(MAXIMUM_SIZE)}.`);
  }
  return { size, backward, cursor: backward ? page.before : page.after };
}

/** A sort as the statement runs through it, which is the other way round where the page is taken from the end. */
interface Step<Row> {
  readonly sort: Sort<Row>;
  readonly ascending: boolean;
  readonly nullsFirst: boolean;
}

function stepOf<Row>({ sort, direction, nulls }: SortKey<Row>, backward: boolean): Step<Row> {
  const nullsFirst = nulls == null ? direction === 'ASC' : nulls === 'FIRST';
  return { sort, ascending: (direction === 'ASC') !== backward, nullsFirst: nullsFirst !== backward };
}

/** Both databases have NULL before everything else; a term of its own says otherwise, which no index serves. */
function orderOf({ sort, ascending, nullsFirst }: Step<never>): string[] {
  const own = `${sort.column} ${ascending ? 'ASC' : 'DESC'}`;
  if (!sort.nullable || nullsFirst === ascending) return [own];
  return [`${sort.column} IS NULL ${nullsFirst ? 'DESC' : 'ASC'}`, own];
}

type SortValue = string | number | null | undefined;

/** As both databases compare: numbers by size, texts by code points. */
function compareValues(one: SortValue, other: SortValue, { ascending, nullsFirst }: Step<never>): number {
  if (one == null || other == null) return (Number(one != null) - Number(other != null)) * (nullsFirst ? 1 : -1);
  const isText = typeof one === 'string' && typeof other === 'string';
  return (isText ? compareTexts(one, other) : Number(one) - Number(other)) * (ascending ? 1 : -1);
}

/** Cuts a page from the rows that the query of {@link pageQuery} found. */
export function toPage<Row extends { id: string }>(query: PageQuery<Row>, rows: readonly Row[]): Page<Row> {
  const more = rows.length > query.size;
  const nodes = rows.slice(0, query.size);
  if (query.backward) nodes.reverse();
  const edges = nodes.map((node) => ({ cursor: writeCursor(query.sorts, node), node }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: query.backward ? query.resumed : more,
      hasPreviousPage: query.backward ? more : query.resumed,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/**
 * Cuts a page from all rows of a list that is put together in memory, of which `rows` are in any order. The sort is one of
 * texts or numbers.
 */
export function pageOfRows<Row extends { id: string }>(
  page: PageArguments,
  key: SortKey<Row>,
  idColumn: string,
  rows: readonly Row[],
): Page<Row> {
  const query = sortedPage(page, [key], idColumn);
  const { cursor, backward } = readArguments(page);
  const step = stepOf(key, backward);
  const mark = cursor == null ? undefined : readCursor(cursor, query.sorts);
  const isBehind = (row: Row) => {
    if (!mark) return true;
    const difference = compareValues(step.sort.value(row), mark.values[0] as SortValue, step);
    return (difference === 0 ? compareTexts(row.id, mark.id) * (step.ascending ? 1 : -1) : difference) > 0;
  };
  return toPage(query, rows.filter(isBehind).sort(query.compare).slice(0, query.limit));
}

interface Cursor {
  values: readonly SqlValue[];
  id: string;
}

/** The rows behind the cursor: from the last step on, each says what lies beyond its value, and where rows tie. */
function follows(
  { values, id }: Cursor,
  steps: readonly Step<never>[],
  { column, ascending }: { column: string; ascending: boolean },
): SqlCondition {
  return steps.reduceRight<SqlCondition>((ties, step, position) => beyond(step, values[position] ?? null, ties), {
    sql: `${column} ${ascending ? '>' : '<'} ?`,
    parameters: [id],
  });
}

/** `>=` beside `>` lets MariaDB use the index, which it does not for an OR or a row value. */
function beyond({ sort, ascending, nullsFirst }: Step<never>, value: SqlValue, ties: SqlCondition): SqlCondition {
  const { column } = sort;
  if (value === null) {
    const sql = `${column} IS NULL AND ${ties.sql}`;
    return { sql: nullsFirst ? `((${sql}) OR ${column} IS NOT NULL)` : `(${sql})`, parameters: ties.parameters };
  }
  const past = ascending ? '>' : '<';
  const condition = `${column} ${past}= ? AND (${column} ${past} ? OR ${ties.sql})`;
  return {
    sql: sort.nullable && !nullsFirst ? `((${condition}) OR ${column} IS NULL)` : `(${condition})`,
    parameters: [value, value, ...ties.parameters],
  };
}

/** Names a list and its sorts, such as `c.NAME`: the alias of a table tells the lists of a graph apart. */
function listOf(sorts: readonly Pick<Sort<never>, 'column' | 'name'>[]): string {
  const alias = /\w+(?=\.)/.exec(sorts[0]?.column ?? '')?.[0] ?? '';
  return `${alias}.${sorts.map(({ name }) => name).join(',')}`;
}

function writeCursor<Row extends { id: string }>(sorts: readonly Sort<Row>[], row: Row): string {
  const values = sorts.map((sort) => sort.value(row) ?? null);
  return encoded([listOf(sorts), values.length === 1 ? values[0] : values, row.id]);
}

/** Marks a place in a list by its value and its id, whether or not there is such a row. */
export function cursorAt(sort: Pick<Sort<never>, 'column' | 'name'>, value: SqlValue, id: string): string {
  return encoded([listOf([sort]), value, id]);
}

function encoded(parts: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

const LONGEST_CURSOR = 2_000;

function readCursor(text: string, sorts: readonly Sort<never>[]): Cursor {
  const bad = new AppError('BAD_CURSOR', 'The cursor does not fit this list in this order; start again without it.');
  if (text.length > LONGEST_CURSOR * sorts.length) throw bad;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    throw bad;
  }
  if (!Array.isArray(parts) || parts.length !== 3) throw bad;
  const [name, value, id] = parts as unknown[];
  if (name !== listOf(sorts) || typeof id !== 'string' || id.length > 40) throw bad;
  const values: unknown = sorts.length === 1 ? [value] : value;
  if (!Array.isArray(values) || values.length !== sorts.length) throw bad;
  const bound = sorts.map((sort, position) => cursorValue(values[position], sort));
  if (bound.includes(undefined)) throw bad;
  return { values: bound as SqlValue[], id };
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

function cursorValue(value: unknown, { type, nullable }: Sort<never>): SqlValue | undefined {
  if (value === null) return nullable ? null : undefined;
  if (type === 'number') return Number.isSafeInteger(value) ? (value as number) : undefined;
  if (typeof value !== 'string') return undefined;
  if (type === 'text') return value;
  return INSTANT.test(value) && !Number.isNaN(Date.parse(value)) ? toDatabaseInstant(value) : undefined;
}
