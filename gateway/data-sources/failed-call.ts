import { Kind, parse, type FieldNode, type GraphQLFormattedError, type SelectionSetNode } from 'graphql';
import type { SubgraphRequest, SubgraphResult } from '../../shared/graphql/compiled-executor.js';
import type { ErrorCode } from '../../shared/errors.js';

const MOST_ERRORS = 100;

/**
 * What a subgraph that did not answer would have said: no data, and one error for each field that is missing, so that
 * the gateway shows each at its place in the client's answer. Nothing in it tells where the subgraph runs.
 */
export function failedCall(request: SubgraphRequest, code: ErrorCode, message: string): SubgraphResult {
  const errors: GraphQLFormattedError[] = [];
  for (const path of missingPaths(request)) {
    if (errors.length === MOST_ERRORS) break;
    errors.push({ message, path, extensions: { code, retryable: true } });
  }
  return { data: null, errors };
}

function missingPaths({ query, variables }: SubgraphRequest): (string | number)[][] {
  const operation = parse(query).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [[]];
  const roots = fieldsOf(operation.selectionSet);
  const entities = roots.find(({ name }) => name.value === '_entities');
  if (!entities?.selectionSet) return roots.map((field) => [responseName(field)]);
  const names = [...new Set(fieldsOf(entities.selectionSet).map(responseName))].filter((name) => name !== '__typename');
  const representations = (variables?.representations ?? []) as unknown[];
  return representations.flatMap((_, index) => names.map((name) => ['_entities', index, name]));
}

function fieldsOf(selections: SelectionSetNode): FieldNode[] {
  return selections.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    return selection.kind === Kind.INLINE_FRAGMENT ? fieldsOf(selection.selectionSet) : [];
  });
}

function responseName(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}
