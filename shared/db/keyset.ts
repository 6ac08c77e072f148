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

/** What a list's statement needs to fetch one page; the page itself is cut from its rows by {@link toPage}. */
export interface PageQuery<Row extends { id: string }> {
  readonly condition: SqlCondition;
  /** `ORDER BY …` with the index's columns. */
  readonly orderBy: string;
  /** One row more than the page, to know whether another page follows. */
  readonly limit: number;
  readonly size: number;
  readonly backward: boolean;
  readonly resumed: boolean;
  readonly sort: Sort<Row>;
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

/**
 * Reads the arguments of a list. A cursor marks a place, so it holds in both directions of the sort that it was made
 * for. Fails with `BAD_USER_INPUT` on sizes and with `BAD_CURSOR` on what is no cursor, or one of another sort.
 */
export function pageQuery<Row extends { id: string }>(
  page: PageArguments,
  sort: Sort<Row>,
  direction: Direction,
  idColumn: string,
): PageQuery<Row> {
  const backward = page.last != null;
  if (backward && page.first != null) throw badInput('last', 'give first or last, not both.');
  if (page.after != null && backward) throw badInput('after', 'goes with first; last goes with before.');
  if (page.before != null && !backward) throw badInput('before', 'goes with last; first goes with after.');
  const size = page.last ?? page.first ?? DEFAULT_SIZE;
  if (!Number.isInteger(size) || size < 1 || size > MAXIMUM_SIZE) {
    throw badInput(backward ? 'last' : 'first', `must be from 1 to ${String(MAXIMUM_SIZE)}.`);
  }
  const cursor = backward ? page.before : page.after;
  const ascending = (direction === 'ASC') !== backward;
  const order = ascending ? 'ASC' : 'DESC';
  return {
    condition:
      cursor == null ? { sql: '1 = 1', parameters: [] } : follows(readCursor(cursor, sort), sort, ascending, idColumn),
    orderBy: `ORDER BY ${sort.column} ${order}, ${idColumn} ${order}`,
    limit: size + 1,
    size,
    backward,
    resumed: cursor != null,
    sort,
    compare: (one, other) =>
      (compareValues(sort.value(one), sort.value(other)) || compareValues(one.id, other.id)) * (ascending ? 1 : -1),
  };
}

type SortValue = string | number | null | undefined;

/** As both databases compare: nothing first, then numbers by size or texts by code points. */
function compareValues(one: SortValue, other: SortValue): number {
  if (one == null || other == null) return Number(one != null) - Number(other != null);
  if (typeof one === 'string' && typeof other === 'string') return compareTexts(one, other);
  return Number(one) - Number(other);
}

/** Cuts a page from the rows that the query of {@link pageQuery} found. */
export function toPage<Row extends { id: string }>(query: PageQuery<Row>, rows: readonly Row[]): Page<Row> {
  const more = rows.length > query.size;
  const nodes = rows.slice(0, query.size);
  if (query.backward) nodes.reverse();
  const edges = nodes.map((node) => ({ cursor: writeCursor(query.sort, node), node }));
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

interface Cursor {
  value: SqlValue;
  id: string;
}

/** The rows behind the cursor. `>=` beside `>` lets MariaDB use the index, which it does not for an OR or a row value. */
function follows({ value, id }: Cursor, sort: Sort<never>, ascending: boolean, idColumn: string): SqlCondition {
  const beyond = ascending ? '>' : '<';
  const { column } = sort;
  if (value === null) {
    const sql = `${column} IS NULL AND ${idColumn} ${beyond} ?`;
    return ascending
      ? { sql: `((${sql}) OR ${column} IS NOT NULL)`, parameters: [id] }
      : { sql: `(${sql})`, parameters: [id] };
  }
  const condition = `${column} ${beyond}= ? AND (${column} ${beyond} ? OR ${idColumn} ${beyond} ?)`;
  if (sort.nullable && !ascending)
    return { sql: `((${condition}) OR ${column} IS NULL)`, parameters: [value, value, id] };
  return { sql: `(${condition})`, parameters: [value, value, id] };
}

/** Names a list and its sort, such as `c.NAME`: the alias of a table tells the lists of a graph apart. */
function listOf({ column, name }: Pick<Sort<never>, 'column' | 'name'>): string {
  return `${column.split('.', 1)[0] ?? ''}.${name}`;
}

function writeCursor<Row extends { id: string }>(sort: Sort<Row>, row: Row): string {
  return cursorAt(sort, sort.value(row) ?? null, row.id);
}

/** Marks a place in a list by its value and its id, whether or not there is such a row. */
export function cursorAt(sort: Pick<Sort<never>, 'column' | 'name'>, value: SqlValue, id: string): string {
  return Buffer.from(JSON.stringify([listOf(sort), value, id])).toString('base64url');
}

function readCursor(text: string, sort: Sort<never>): Cursor {
  const bad = new AppError('BAD_CURSOR', 'The cursor does not fit this list in this order; start again without it.');
  if (text.length > 2_000) throw bad;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    throw bad;
  }
  if (!Array.isArray(parts) || parts.length !== 3) throw bad;
  const [name, value, id] = parts as unknown[];
  if (name !== listOf(sort) || typeof id !== 'string' || id.length > 40) throw bad;
  if (value === null) {
    if (!sort.nullable) throw bad;
    return { value, id };
  }
  const bound = cursorValue(value, sort.type);
  if (bound === undefined) throw bad;
  return { value: bound, id };
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

function cursorValue(value: unknown, type: Sort<never>['type']): SqlValue | undefined {
  if (type === 'number') return Number.isSafeInteger(value) ? (value as number) : undefined;
  if (typeof value !== 'string') return undefined;
  if (type === 'text') return value;
  return INSTANT.test(value) && !Number.isNaN(Date.parse(value)) ? toDatabaseInstant(value) : undefined;
}
