import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isEnumType, isInputObjectType } from 'graphql';
import { readSupergraph } from '../../gateway/admission/supergraph.js';
import { projectRoot } from '../../shared/config/project-root.js';
import type { Database } from '../../shared/db/database.js';
import { inTime } from '../../shared/db/testing/things.js';
import type { TestGraph } from '../kit/test-graph.js';
import { ENTITIES, type ListRows } from './lists.js';
import { listSpecs, type ListSpec } from './specs.js';

/** The lists that are filtered and sorted alike. */
export const LISTS = [
  'customers',
  'contacts',
  'interactions',
  'requirements',
  'tags',
  'opportunities',
  'activities',
  'products',
  'priceLists',
  'users',
  'territories',
] as const;

export type ListName = (typeof LISTS)[number];
type AnyList = ListSpec<{ id: string; deletedAt: string | null }>;
export type AllLists = Readonly<Record<ListName, AnyList>>;

const { apiSchema, costRules } = readSupergraph(
  readFileSync(path.join(projectRoot, 'gateway/supergraph.graphql'), 'utf8'),
);

/** The lists as somebody sees them who sees all rows, or those of an owner. */
export function listsOf(rows: ListRows, sees: (row: { ownerId: string | null }) => boolean = () => true): AllLists {
  return listSpecs(rows, sees) as unknown as AllLists;
}

/** The database of a subgraph. */
export function databaseOf(graph: TestGraph, subgraph: string): Database {
  return graph.subgraphs.get(subgraph)!.database;
}

/** Puts the rows in place of all others, past the mutations, which would not let all of this happen. */
export async function writeRows(graph: TestGraph, rows: ListRows): Promise<void> {
  for (const [subgraph, entities] of Object.entries(ENTITIES)) {
    await databaseOf(graph, subgraph).transact(inTime(), async (transaction) => {
      for (const table of subgraph === 'identity' ? ['teams', 'users', 'territories'] : []) {
        await transaction.run(`DELETE FROM ${table}`);
      }
      for (const [entity, kind] of entities) {
        for (let start = 0; start < rows[kind].length; start += 500) {
          await transaction.insert(entity, rows[kind].slice(start, start + 500) as never);
        }
      }
    });
  }
}

/** Asks for a page of a list. */
export function documentOf(list: string, type: string): string {
  return `query ($first: Int, $after: String, $last: Int, $before: String, $filter: ${type}FilterInput, $sort: [${type}SortInput!]) {
    ${list}(first: $first, after: $after, last: $last, before: $before, filter: $filter, sort: $sort) {
      nodes { id } totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`;
}

/** The fields of a list's filter, but for those that join filters; without a weight where an index serves them. */
export function fieldsOf(type: string): { name: string; description: string; weight: number | undefined }[] {
  const input = apiSchema.getType(`${type}FilterInput`);
  if (!isInputObjectType(input)) throw new Error(`${type} has no filter.`);
  return Object.values(input.getFields())
    .filter(({ name }) => !['and', 'or', 'not'].includes(name))
    .map(({ name, description }) => ({
      name,
      description: description ?? '',
      weight: costRules.weights.get(`${type}FilterInput.${name}`),
    }));
}

/** The sorts of a list. */
export function sortsOf(type: string): { name: string; isIndexed: boolean }[] {
  const values = apiSchema.getType(`${type}SortField`);
  if (!isEnumType(values)) throw new Error(`${type} has no sorts.`);
  return values
    .getValues()
    .map(({ name, description }) => ({ name, isIndexed: description?.includes('served by an index') ?? false }));
}
