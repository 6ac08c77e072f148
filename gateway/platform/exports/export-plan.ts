import type { GraphQLSchema } from 'graphql';
import { AppError, badInput } from '../../../shared/errors.js';
import { isColumn, listToExport, usualColumns, type ColumnPath, type ListToExport } from './exportable-lists.js';

/** What an export is to hold, checked against what its caller may see. */
export interface ExportPlan {
  readonly list: ListToExport;
  readonly columns: readonly ColumnPath[];
  /** Whether the first row has labels in the caller's language instead of paths. */
  readonly hasLabels: boolean;
  /** The operation that reads a page; `$first` and `$after` say which. */
  readonly document: string;
  /** Its other variables. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const MOST_COLUMNS = 100;
const PATH = /^[A-Za-z]\w{0,60}(?:\.[A-Za-z]\w{0,60}){0,7}$/;
const MEMBERS = ['fields', 'filter', 'sort', 'labels'];

/**
 * Reads what is asked for. What the caller may not see is refused like what does not exist: `NOT_FOUND` for a list,
 * `BAD_USER_INPUT` for a field.
 */
export function planExport(schema: GraphQLSchema, name: string, body: unknown): ExportPlan {
  const list = listToExport(schema, name);
  if (!list) throw new AppError('NOT_FOUND', 'There is no such list to export.');
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new AppError('BAD_REQUEST', 'The request body must be a JSON object.');
  }
  const { fields, filter, sort, labels } = body as Record<string, unknown>;
  const unknown = Object.keys(body).find((member) => !MEMBERS.includes(member));
  if (unknown !== undefined) throw badInput(unknown.slice(0, 60), 'is not known.');
  if (labels !== undefined && typeof labels !== 'boolean') throw badInput('labels', 'must be true or false.');
  if (filter != null && list.filterType === undefined) throw badInput('filter', 'this list takes none.');
  if (sort != null && list.sortType === undefined) throw badInput('sort', 'this list takes none.');
  const columns = fields === undefined ? usualColumns(list.row) : namedColumns(list, fields);
  const variables = {
    ...(list.filterType !== undefined && filter != null ? { filter } : {}),
    ...(list.sortType !== undefined && sort != null ? { sort } : {}),
  };
  return { list, columns, hasLabels: labels ?? false, document: documentOf(list, columns), variables };
}

function namedColumns({ row }: ListToExport, fields: unknown): ColumnPath[] {
  if (!Array.isArray(fields) || fields.length === 0 || fields.length > MOST_COLUMNS) {
    throw badInput('fields', `must be a list of 1 to ${String(MOST_COLUMNS)} fields.`);
  }
  return (fields as unknown[]).map((field, index) => {
    const path = typeof field === 'string' && PATH.test(field) ? field.split('.') : [];
    if (path.length === 0 || !isColumn(row, path)) {
      throw badInput(`fields.${String(index)}`, 'there is no such field that fits a column.');
    }
    return path;
  });
}

/** The same text for the same list and columns, whatever the filter: it is checked and planned once. */
function documentOf({ name, filterType, sortType }: ListToExport, columns: readonly ColumnPath[]): string {
  const given = [
    ['filter', filterType],
    ['sort', sortType],
  ].filter(([, type]) => type !== undefined);
  const variables = ['$first: Int', '$after: String', ...given.map(([one, type]) => `$${one ?? ''}: ${type ?? ''}`)];
  const passed = ['first', 'after', ...given.map(([one]) => one ?? '')].map((one) => `${one}: $${one}`);
  const rows = `nodes { ${selectionOf(columns)} } pageInfo { hasNextPage endCursor }`;
  return `query Export(${variables.join(', ')}) { ${name}(${passed.join(', ')}) { ${rows} } }`;
}

function selectionOf(paths: readonly ColumnPath[]): string {
  const below = new Map<string, ColumnPath[]>();
  for (const [name = '', ...rest] of paths) {
    const others = below.get(name) ?? [];
    below.set(name, rest.length > 0 ? [...others, rest] : others);
  }
  return [...below].map(([name, rest]) => (rest.length > 0 ? `${name} { ${selectionOf(rest)} }` : name)).join(' ');
}
