import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import type { TypeLabels } from '../__generated__/resolvers-types.js';
import type { Context } from '../context.js';
import { listLabels } from '../labels/list-labels.js';
import type { ColumnPath } from './exportable-lists.js';

const BETWEEN_PARTS = ' / ';

/** What columns are called in the language of whoever asks, such as `Owner / Name`. */
export function columnLabels(
  scope: Pick<Context, 'services' | 'principal' | 'language'>,
  row: GraphQLObjectType,
  columns: readonly ColumnPath[],
): string[] {
  const labels = new Map(listLabels(scope, {}).map((type) => [type.name, type]));
  return columns.map((path) => labelsOf(labels, row, path).join(BETWEEN_PARTS));
}

function labelsOf(labels: ReadonlyMap<string, TypeLabels>, row: GraphQLObjectType, path: ColumnPath): string[] {
  const [name = '', ...rest] = path;
  const label = labels.get(row.name)?.fields?.find((field) => field.name === name)?.label ?? name;
  const { type } = row.getFields()[name] ?? {};
  const below = type ? getNamedType(type) : undefined;
  return isObjectType(below) ? [label, ...labelsOf(labels, below, rest)] : [label];
}
