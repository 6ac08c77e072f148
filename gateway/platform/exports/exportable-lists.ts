import { getNamedType, getNullableType, isLeafType, isListType, isObjectType, isRequiredArgument } from 'graphql';
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { ExportableList } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';

/** A list of the graph as somebody may export it. */
export interface ListToExport {
  readonly name: string;
  /** The type of its rows. */
  readonly row: GraphQLObjectType;
  /** Types of the arguments that narrow and order it, as documents name them; undefined where it has none. */
  readonly filterType: string | undefined;
  readonly sortType: string | undefined;
}

/** Where a column's value stands in a row, such as `owner`, `name`. */
export type ColumnPath = readonly string[];

/** Every list that the caller may export, with the columns that an export has unless it names others. */
export function exportableLists({ services, principal }: Pick<Context, 'services' | 'principal'>): ExportableList[] {
  const schema = services.sight.graph?.schemaFor(principal).schema;
  if (!schema) throw new Error('There is no graph yet.');
  return Object.keys(schema.getQueryType()?.getFields() ?? {}).flatMap((name) => {
    const list = listToExport(schema, name);
    return list ? [{ name, fields: usualColumns(list.row).map((path) => path.join('.')) }] : [];
  });
}

/** The list of this name in a schema that was cut to what its caller may see; undefined where there is none to export. */
export function listToExport(schema: GraphQLSchema, name: string): ListToExport | undefined {
  const fields: Partial<Record<string, GraphQLField<unknown, unknown>>> = schema.getQueryType()?.getFields() ?? {};
  const field = fields[name];
  const connection = field && getNullableType(field.type);
  if (!isObjectType(connection) || !isConnection(connection)) return undefined;
  const types = new Map(field?.args.map((argument) => [argument.name, String(argument.type)]));
  const row = getNamedType(connection.getFields().nodes?.type);
  if (!isObjectType(row) || !types.has('first') || !types.has('after') || needsMore(field)) return undefined;
  return { name, row, filterType: types.get('filter'), sortType: types.get('sort') };
}

/** Plain values, and the parts of small ones, that need no arguments and are there to stay. */
export function usualColumns(row: GraphQLObjectType): ColumnPath[] {
  return Object.values(row.getFields()).flatMap((field) => {
    if (!isUsual(field)) return [];
    const type = getNamedType(field.type);
    if (isLeafType(type)) return [[field.name]];
    if (!isObjectType(type) || isList(field) || !isSmallValue(type)) return [];
    const parts = Object.values(type.getFields()).filter(
      (part) => isUsual(part) && isLeafType(getNamedType(part.type)),
    );
    return parts.map((part) => [field.name, part.name]);
  });
}

/**
 * Whether a row has a value at a path that fits a cell: a plain one or a list of such, of the row itself, of a record that it
 * refers to, or of small values in it. Lists of records are exported by themselves.
 */
export function isColumn(row: GraphQLObjectType, path: ColumnPath): boolean {
  const [name = '', ...rest] = path;
  const fields: Partial<Record<string, GraphQLField<unknown, unknown>>> = row.getFields();
  const field = fields[name];
  if (!field || needsMore(field)) return false;
  const type = getNamedType(field.type);
  if (isLeafType(type)) return rest.length === 0;
  if (!isObjectType(type) || isConnection(type) || rest.length === 0) return false;
  return (!isList(field) || isSmallValue(type)) && isColumn(type, rest);
}

function isConnection(type: GraphQLObjectType): boolean {
  const { nodes, pageInfo } = type.getFields();
  return nodes !== undefined && pageInfo !== undefined;
}

/** What is no record, such as an amount of money. */
function isSmallValue(type: GraphQLObjectType): boolean {
  return type.getFields().id === undefined && !isConnection(type);
}

function isList(field: GraphQLField<unknown, unknown>): boolean {
  return isListType(getNullableType(field.type));
}

function isUsual({ args, deprecationReason }: GraphQLField<unknown, unknown>): boolean {
  return args.length === 0 && deprecationReason == null;
}

function needsMore(field: GraphQLField<unknown, unknown> | undefined): boolean {
  return field?.args.some(isRequiredArgument) ?? false;
}
