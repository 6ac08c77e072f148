import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isListType,
  Kind,
  typeFromAST,
  valueFromAST,
} from 'graphql';
import type {
  DirectiveNode,
  DocumentNode,
  FieldNode,
  GraphQLArgument,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLInputType,
  GraphQLSchema,
  SelectionSetNode,
  ValueNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** What the schema of a test says of cost, written out by hand. */
export interface Declared {
  readonly weights: Readonly<Record<string, number>>;
  /** Lists that are as long as the field above them says. */
  readonly paged: readonly string[];
  /** Field → arguments that say how many, and how many without them. */
  readonly sizes: Readonly<Record<string, DeclaredLength>>;
}

interface DeclaredLength {
  readonly slices: readonly string[];
  readonly assumed: number;
}

/**
 * What an operation costs, found slowly: each fragment is put where it is spread, each item of each list is visited, each
 * value is coerced as the execution would.
 */
export function slowCost(schema: GraphQLSchema, declared: Declared, document: DocumentNode, variables: Variables) {
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The operation comes first.');
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error('There is no such root.');

  const costOfSelections = (parent: GraphQLCompositeType, { selections }: SelectionSetNode, page: number): number => {
    let cost = 0;
    for (const selection of selections) {
      if (isLeftOut(selection.directives ?? [], variables)) continue;
      if (selection.kind === Kind.FIELD) {
        const field = 'getFields' in parent ? parent.getFields()[selection.name.value] : undefined;
        if (field) cost += costOfField(parent, field, selection, page);
        continue;
      }
      const source =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection
          : document.definitions.find(
              (definition) =>
                definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
            );
      if (!source || !('selectionSet' in source)) throw new Error('There is no such fragment.');
      const condition = 'typeCondition' in source ? source.typeCondition : undefined;
      const type = condition ? typeFromAST(schema, condition) : parent;
      cost += costOfSelections(type as GraphQLCompositeType, source.selectionSet, page);
    }
    return cost;
  };

  const costOfField = (
    parent: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    page: number,
  ): number => {
    const coordinate = `${parent.name}.${field.name}`;
    const type = getNamedType(field.type);
    const given = new Map((node.arguments ?? []).map(({ name, value }) => [name.value, value]));
    let cost = parent === schema.getMutationType() ? 10 : 0;
    for (const argument of field.args) {
      const literal = given.get(argument.name);
      if (literal === undefined) continue;
      const own = declared.weights[`${coordinate}(${argument.name}:)`];
      cost += costOfInput(argument.type, own, valueFromAST(literal, argument.type, variables));
    }
    const size = declared.sizes[coordinate];
    const told = size && lengthOf(field.args, size, given);
    const isList = isListType(getNullableType(field.type));
    const items = isList ? (told ?? (declared.paged.includes(coordinate) ? page : 5)) : 1;
    for (let item = 0; item < items; item += 1) {
      cost += declared.weights[coordinate] ?? declared.weights[type.name] ?? (isCompositeType(type) ? 1 : 0);
      if (node.selectionSet && isCompositeType(type)) {
        cost += costOfSelections(type, node.selectionSet, isList ? 5 : (told ?? 5));
      }
    }
    return cost;
  };

  const lengthOf = (
    args: readonly GraphQLArgument[],
    { slices, assumed }: DeclaredLength,
    given: ReadonlyMap<string, ValueNode>,
  ): number => {
    const lengths = args
      .filter(({ name }) => slices.includes(name) && given.has(name))
      .map(({ name, type }) => valueFromAST(given.get(name), type, variables))
      .map((value) => (Array.isArray(value) ? value.length : typeof value === 'number' ? Math.max(0, value) : assumed));
    return lengths.length === 0 ? assumed : Math.max(...lengths);
  };

  const costOfInput = (type: GraphQLInputType, own: number | undefined, value: unknown): number => {
    if (value === null || value === undefined) return 0;
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      return (value as unknown[]).reduce<number>((sum, item) => sum + costOfInput(nullable.ofType, own, item), 0);
    }
    const weight = own ?? declared.weights[nullable.name] ?? (isInputObjectType(nullable) ? 1 : 0);
    if (!isInputObjectType(nullable)) return weight;
    return Object.values(nullable.getFields()).reduce((sum, field) => {
      const inner = declared.weights[`${nullable.name}.${field.name}`];
      return sum + costOfInput(field.type, inner, (value as Record<string, unknown>)[field.name]);
    }, weight);
  };

  return Math.max(1, costOfSelections(root, operation.selectionSet, 5));
}

function isLeftOut(directives: readonly DirectiveNode[], variables: Variables): boolean {
  return directives.some(({ name, arguments: given = [] }) => {
    const value = given[0]?.value;
    const is =
      value?.kind === Kind.VARIABLE ? variables[value.name.value] : value?.kind === Kind.BOOLEAN && value.value;
    return name.value === 'skip' ? is === true : is !== true;
  });
}
