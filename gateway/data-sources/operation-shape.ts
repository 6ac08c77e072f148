import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  OperationTypeNode,
  parse,
  type FieldNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { SubgraphRequest } from '../../shared/graphql/compiled-executor.js';

/** What an operation for a subgraph asks for, as far as its failure or its answer is judged by it. */
export interface OperationShape {
  readonly isMutation: boolean;
  /** The fields at the top, by the name that they have in the answer; `_entities` is not among them. */
  readonly roots: readonly AskedField[];
  /** The fields asked of referenced rows; undefined where the operation asks for none. */
  readonly entities: readonly AskedField[] | undefined;
}

/** A field that an operation asks for. */
export interface AskedField {
  /** Its name in the answer. */
  readonly name: string;
  /** The type that it is asked of; undefined for every type. */
  readonly typeName: string | undefined;
  /** Whether it holds fields of its own. */
  readonly isObject: boolean;
  /** Whether these variables leave it in the operation. */
  isAsked(variables: Record<string, unknown> | undefined): boolean;
}

const KEPT = 1_000;
const EMPTY: OperationShape = { isMutation: false, roots: [], entities: undefined };
const shapes = new LRUCache<string, OperationShape>({ max: KEPT, maxSize: 8 * 2 ** 20, sizeCalculation: sizeOf });

/** The shape of an operation; remembered by its text. */
export function operationShape({ query }: SubgraphRequest): OperationShape {
  let shape = shapes.get(query);
  if (!shape) {
    shape = readShape(query);
    shapes.set(query, shape);
  }
  return shape;
}

function sizeOf(_shape: OperationShape, query: string): number {
  return query.length + 1;
}

function readShape(query: string): OperationShape {
  const operation = parse(query, { noLocation: true }).definitions.find(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  );
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return EMPTY;
  const fields = fieldsOf(operation.selectionSet);
  const entities = fields.find(({ field }) => field.name.value === '_entities')?.field.selectionSet;
  return {
    isMutation: operation.operation === OperationTypeNode.MUTATION,
    roots: distinct(fields.filter(({ field }) => field.name.value !== '_entities')),
    entities: entities && distinct(fieldsOf(entities)),
  };
}

interface PlacedField {
  readonly field: FieldNode;
  readonly typeName: string | undefined;
  /** The field and the fragments around it. */
  readonly around: readonly SelectionNode[];
}

function fieldsOf(
  { selections }: SelectionSetNode,
  typeName?: string,
  outer: readonly SelectionNode[] = [],
): PlacedField[] {
  return selections.flatMap((selection): PlacedField[] => {
    const around = [...outer, selection];
    if (selection.kind === Kind.FIELD) return [{ field: selection, typeName, around }];
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [];
    return fieldsOf(selection.selectionSet, selection.typeCondition?.name.value ?? typeName, around);
  });
}

function distinct(fields: readonly PlacedField[]): AskedField[] {
  const known = new Map<string, AskedField>();
  for (const { field, typeName, around } of fields) {
    const name = field.alias?.value ?? field.name.value;
    if (name === '__typename') continue;
    const key = `${typeName ?? ''}.${name}`;
    const before = known.get(key);
    known.set(key, {
      name,
      typeName,
      isObject: field.selectionSet !== undefined,
      isAsked: (variables) => (before?.isAsked(variables) ?? false) || around.every((node) => isIn(node, variables)),
    });
  }
  return [...known.values()];
}

function isIn(node: SelectionNode, variables: Record<string, unknown> | undefined): boolean {
  if (!node.directives?.length) return true;
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false
  );
}
