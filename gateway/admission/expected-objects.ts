import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  typeFromAST,
  type ArgumentNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { CoercedVariables } from './admission.js';

/** At most so many objects may be asked for in one operation: lists within lists multiply. */
export const MAX_OBJECTS = 12_000;

/** What a list without a page counts as, such as the stages of a pipeline. */
const UNPAGED_LIST = 5;
/** What a page counts as where the client does not say how many. */
const DEFAULT_PAGE = 20;

type Size = (variables: CoercedVariables) => number;

/** A field that answers objects. */
interface ObjectField {
  /** How many objects it answers for each one above it. */
  readonly size: Size;
  readonly below: readonly ObjectField[];
}

/** Counts the objects that an operation asks for, by its variables; saturates at infinity. */
export type CountObjects = (variables: CoercedVariables) => number;

/** Prepares the count of an operation. The document must be valid and within its limits, for fragments are expanded. */
export function expectedObjects(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CountObjects {
  const root = schema.getRootType(operation.operation);
  if (!root) return () => 0;
  const fields = objectFields({ schema, fragments: fragmentsOf(document) }, root, operation.selectionSet, undefined);
  return (variables) => countBelow(fields, 1, variables);
}

function countBelow(fields: readonly ObjectField[], above: number, variables: CoercedVariables): number {
  let total = 0;
  for (const { size, below } of fields) {
    const here = above * size(variables);
    total += here + countBelow(below, here, variables);
  }
  return total;
}

interface Surroundings {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** `page` is the size of the connection to which the selections belong, where they belong to one. */
function objectFields(
  surroundings: Surroundings,
  parent: GraphQLCompositeType,
  { selections }: SelectionSetNode,
  page: Size | undefined,
): ObjectField[] {
  const { schema, fragments } = surroundings;
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(selection.name.value);
      const type = fragment && typeFromAST(schema, fragment.typeCondition);
      return fragment && isCompositeType(type) ? objectFields(surroundings, type, fragment.selectionSet, page) : [];
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = selection.typeCondition ? typeFromAST(schema, selection.typeCondition) : parent;
      return isCompositeType(type) ? objectFields(surroundings, type, selection.selectionSet, page) : [];
    }
    const field = 'getFields' in parent ? parent.getFields()[selection.name.value] : undefined;
    const type = field && getNamedType(field.type);
    if (!field || !selection.selectionSet || !isCompositeType(type)) return [];
    const isList = isListType(getNullableType(field.type));
    const asked = pageSize(field, selection.arguments ?? []);
    const size = isList ? (asked ?? page ?? (() => UNPAGED_LIST)) : () => 1;
    const below = objectFields(surroundings, type, selection.selectionSet, isList ? undefined : asked);
    return [{ size, below }];
  });
}

/** How many a field's arguments ask for; undefined for a field that has none of them. */
function pageSize(field: GraphQLField<unknown, unknown>, given: readonly ArgumentNode[]): Size | undefined {
  const names = field.args
    .map(({ name }) => name)
    .filter((name) => name === 'first' || name === 'last' || name === 'ids');
  if (names.length === 0) return undefined;
  const values = names.flatMap((name) => {
    const argument = given.find((candidate) => candidate.name.value === name);
    return argument ? [sizeOf(argument)] : [];
  });
  if (values.length === 0) {
    const declared = field.args.find(({ name }) => name === 'first')?.defaultValue;
    return () => (typeof declared === 'number' ? declared : DEFAULT_PAGE);
  }
  return (variables) => Math.max(...values.map((value) => value(variables)));
}

/** Answers functions that hold numbers and copied names, never the document. */
function sizeOf({ value }: ArgumentNode): Size {
  if (value.kind === Kind.VARIABLE) {
    const name = Buffer.from(value.name.value).toString();
    return (variables) => sizeOfValue(variables[name]);
  }
  const size =
    value.kind === Kind.INT ? Number(value.value) : value.kind === Kind.LIST ? value.values.length : undefined;
  return () => sizeOfValue(size);
}

/** A page of less than none is refused further on; here it must not hide what stands beside it. */
function sizeOfValue(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' ? Math.max(0, value) : DEFAULT_PAGE;
}
