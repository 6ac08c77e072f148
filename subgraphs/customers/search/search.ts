import { PERSONAL_DATA } from '../../../shared/access-log/personal-fields.js';
import type { SqlCondition } from '../../../shared/access/row-policy.js';
import { pageOfRows, type Sort } from '../../../shared/db/keyset.js';
import { tableName } from '../../../shared/db/rows.js';
import { connection, type Connection } from '../../../shared/graphql/connection.js';
import type { RecordRow } from '../../../shared/journal/record-type.js';
import type { RequestScope } from '../../../shared/request-scope.js';
import {
  candidateTable,
  MOST_CANDIDATES,
  planCandidates,
  type SearchedTable,
} from '../../../shared/search/find-candidates.js';
import { matchOf } from '../../../shared/search/matches.js';
import { readQuery, type SearchQuery } from '../../../shared/search/search-query.js';
import type { QuerySearchArgs, SearchedField } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { SEARCHED_TYPES, type SearchedTypeRules } from './searched-types.js';

/** A record that was found; the record itself is loaded where a client asks for it. */
export interface SearchHit {
  readonly id: string;
  readonly typeName: string;
  readonly field: SearchedField;
  readonly text: string;
  readonly score: number;
  /** The fields that words of the query are in. */
  readonly matched: readonly SearchedField[];
  /** The record as far as it was read. */
  readonly row: Readonly<Record<string, unknown>>;
}

const byScore: Sort<SearchHit> = { name: 'SCORE', column: 'hit.score', type: 'number', value: ({ score }) => score };

/**
 * Finds records by words. As many statements, whatever is there: one that counts how frequent the words are, and for each type
 * those that read its candidates, with the row rules; which of them fit, and how well, is told from what they say themselves.
 */
export async function search(scope: RequestScope, args: QuerySearchArgs): Promise<Connection<SearchHit>> {
  const query = readQuery(args.query);
  if (mayReadPersonal(scope)) await scope.reads.room();
  const types = SEARCHED_TYPES.filter((type) => isSearched(scope, type, args.types));
  const tables = types.map((type) => tableOf(scope, type));
  const plans = await planCandidates(scope.db, query, tables, mayReadPersonal(scope));
  const hits: SearchHit[] = [];
  for (const [index, type] of types.entries()) {
    const found = candidateTable(plans[index] ?? [], tableOf(scope, type), query.form);
    hits.push(...(await hitsOf(scope, type, query, found)));
  }
  const page = pageOfRows(args, { sort: byScore, direction: 'DESC' }, 'hit.id', hits);
  for (const hit of page.nodes) noteRead(scope, hit);
  return connection(page, () => Promise.resolve(hits.length));
}

function tableOf(scope: RequestScope, type: SearchedTypeRules): SearchedTable {
  const { record, visible } = type;
  return {
    code: record.searched?.code ?? 0,
    name: tableName(record.entity),
    visible: seesAll(scope, type) ? undefined : visible(scope, 't'),
  };
}

/** Tags are seen by what carries them. */
function seesAll({ principal }: RequestScope, { name, record }: SearchedTypeRules): boolean {
  return name !== 'TAG' && (principal.levels[record.typeName]?.includes('all') ?? false);
}

function isSearched(
  { principal }: RequestScope,
  { name, record }: SearchedTypeRules,
  wanted: QuerySearchArgs['types'],
): boolean {
  return (wanted?.includes(name) ?? true) && record.scopes.every((needed) => principal.scopes.includes(needed));
}

function mayReadPersonal({ principal }: RequestScope): boolean {
  return principal.scopes.includes(PERSONAL_DATA);
}

async function hitsOf(
  scope: RequestScope,
  type: SearchedTypeRules,
  query: SearchQuery,
  found: SqlCondition,
): Promise<SearchHit[]> {
  const { record } = type;
  const rows = await candidates(scope, type, found);
  const details = await record.details?.(
    scope.db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const values = record.searched?.values(row, details?.get(row.id) ?? {}) ?? [];
    const match = matchOf(query, values);
    if (!match) return [];
    const { value, score, matched } = match;
    const fields = { field: value.field as SearchedField, matched: matched.map(({ field }) => field as SearchedField) };
    return [{ id: row.id, typeName: record.typeName, ...fields, text: value.text, score, row }];
  });
}

/** What the caller may not read is not read: a value that is not there is not matched. */
async function candidates(
  scope: RequestScope,
  { record, columns, personalColumns, visible }: SearchedTypeRules,
  found: SqlCondition,
): Promise<RecordRow[]> {
  const table = tableName(record.entity);
  const condition = visible(scope, 't');
  const read = mayReadPersonal(scope) ? [...columns, ...personalColumns] : columns;
  const rows = await scope.db.select<RecordRow>(
    record.entity,
    `SELECT ${read.map((column) => `t.${column}`).join(', ')} FROM ${found.sql} x JOIN ${table} t ON t.id = x.record_id ` +
      `WHERE ${condition.sql} ORDER BY x.place, t.id DESC LIMIT ${String(MOST_CANDIDATES)}`,
    [...found.parameters, ...condition.parameters],
  );
  const unread = Object.fromEntries(personalColumns.map((column) => [column, []]));
  return rows.map((row) => ({ ...unread, ...row }));
}

/** A number or an address that is told, if only by the score, is personal data that was read. */
function noteRead({ reads }: RequestScope, { typeName, row, matched }: SearchHit): void {
  for (const [field, property] of PERSONAL_PROPERTIES) {
    if (matched.includes(field)) reads.note({ typeName, row, field: property });
  }
}

const PERSONAL_PROPERTIES: readonly [SearchedField, string][] = [
  ['PHONE', 'phones'],
  ['EMAIL', 'emails'],
];

/** The record that was found, with the name of its type; null where it is gone meanwhile. */
export async function recordOf({ loaders }: Context, { typeName, id }: SearchHit) {
  switch (typeName) {
    case 'Customer':
      return named('Customer', await loaders.customerById.load(id));
    case 'Contact':
      return named('Contact', await loaders.contactById.load(id));
    default:
      return named('Tag', await loaders.tagById.load(id));
  }
}

function named<Name extends string, Row extends object>(__typename: Name, row: Row | null) {
  return row && { ...row, __typename };
}
