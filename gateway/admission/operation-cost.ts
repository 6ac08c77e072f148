import { getNamedType, isCompositeType, isListType, getNullableType, Kind, typeFromAST } from 'graphql';
import type {
  ArgumentNode,
  DirectiveNode,
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLArgument,
  GraphQLCompositeType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import type { CoercedVariables } from './admission.js';
import { memberCoordinate } from './coordinates.js';
import type { CostRules } from './cost-rules.js';
import { copied, costOfArguments, total, type Amount } from './input-cost.js';
import { declaredSize, isList, pagedLists, UNSIZED_LIST, type DeclaredSize } from './list-sizes.js';

/** What each field of a mutation costs beside what it answers. */
export const MUTATION = 10;
/** What a look at the schema costs: answers of up to a megabyte. */
const SCHEMA: Cost = Object.freeze({ once: 100, perItem: 0 });
/** No operation costs less. */
export const LEAST_COST = 1;
/** Costs stop here, where they say no more than "far too much" and are still whole numbers. */
export const SATURATED_COST = 1_000_000_000_000;

/** What an operation costs, by its variables. Holds numbers and names, nothing of the document. */
export type OperationCost = (variables: CoercedVariables) => number;

/** What stands at one place costs: so much, and so much more for each item of the page around it. */
interface Cost {
  readonly once: number;
  readonly perItem: number;
}

/** One count under way: the variables, and what fragments were found to cost with them. */
interface Count {
  readonly variables: CoercedVariables;
  readonly fragments: Map<string, Cost>;
}

/** A cost that no variable changes, or how to count it. */
type Expression = Cost | ((count: Count) => Cost);

const NOTHING: Cost = Object.freeze({ once: 0, perItem: 0 });

/** A document that is being prepared. */
interface Preparation {
  readonly schema: GraphQLSchema;
  readonly rules: CostRules;
  readonly pagedLists: ReadonlySet<string>;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly prepared: Map<string, Expression>;
}

/**
 * Prepares the cost of each operation of a document, in document order and in time linear in its size: each fragment is
 * looked at once, and counted once per request, however often it is spread. What no variable changes is counted now. The
 * document must be valid, and no fragment within itself.
 */
export function operationCosts(schema: GraphQLSchema, rules: CostRules, document: DocumentNode): OperationCost[] {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const preparation: Preparation = {
    schema,
    rules,
    pagedLists: pagedLists(schema, rules),
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    prepared: new Map(),
  };
  return document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => operationCost(preparation, operation));
}

function operationCost(preparation: Preparation, { operation, selectionSet }: OperationDefinitionNode): OperationCost {
  const root = preparation.schema.getRootType(operation);
  if (!root) return () => LEAST_COST;
  const expression = selectionsCost(preparation, root, selectionSet);
  if (typeof expression !== 'function') {
    const cost = Math.max(LEAST_COST, expression.once);
    return () => cost;
  }
  return (variables) => Math.max(LEAST_COST, expression({ variables, fragments: new Map() }).once);
}

function selectionsCost(
  preparation: Preparation,
  parent: GraphQLCompositeType,
  { selections }: SelectionSetNode,
): Expression {
  return sum(selections.map((selection) => onCondition(selection, selectionCost(preparation, parent, selection))));
}

function selectionCost(preparation: Preparation, parent: GraphQLCompositeType, selection: SelectionNode): Expression {
  if (selection.kind === Kind.FIELD) return fieldCost(preparation, parent, selection);
  if (selection.kind === Kind.FRAGMENT_SPREAD) return fragmentCost(preparation, selection.name.value);
  const { typeCondition, selectionSet } = selection;
  const type = typeCondition ? typeFromAST(preparation.schema, typeCondition) : parent;
  return isCompositeType(type) ? selectionsCost(preparation, type, selectionSet) : NOTHING;
}

function fragmentCost(preparation: Preparation, given: string): Expression {
  const { schema, fragments, prepared } = preparation;
  const known = prepared.get(given);
  if (known !== undefined) return known;
  const fragment = fragments.get(given);
  const type = fragment && typeFromAST(schema, fragment.typeCondition);
  if (!fragment || !isCompositeType(type)) return NOTHING;
  const expression = selectionsCost(preparation, type, fragment.selectionSet);
  const name = copied(given);
  const kept: Expression =
    typeof expression !== 'function'
      ? expression
      : (count) => {
          const found = count.fragments.get(name) ?? expression(count);
          count.fragments.set(name, found);
          return found;
        };
  prepared.set(given, kept);
  return kept;
}

function fieldCost(preparation: Preparation, parent: GraphQLCompositeType, node: FieldNode): Expression {
  const { rules } = preparation;
  const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
  if (!field) return node.name.value === '__schema' || node.name.value === '__type' ? SCHEMA : NOTHING;
  const type = getNamedType(field.type);
  const coordinate = memberCoordinate(parent.name, field.name);
  const weight = rules.weights.get(coordinate) ?? rules.weights.get(type.name) ?? (isCompositeType(type) ? 1 : 0);
  const below =
    node.selectionSet && isCompositeType(type) ? selectionsCost(preparation, type, node.selectionSet) : NOTHING;
  const declared = declaredSize(rules, parent.name, field);
  const size = declared ? askedSize(declared, node.arguments ?? []) : UNSIZED_LIST;
  const isItems = isList(field);
  const ofItem = isItems && !declared && preparation.pagedLists.has(coordinate);
  const base = parent === preparation.schema.getMutationType() ? MUTATION : 0;
  const given = total([base, costOfArguments(rules, parent.name, field, node.arguments ?? [])]);
  return counted([below], [given, size], ([inner = NOTHING], [fixed = 0, count = 0]) => {
    const one = weight + inner.once + inner.perItem * (isItems ? UNSIZED_LIST : count);
    if (ofItem) return { once: fixed, perItem: one };
    return { once: fixed + one * (isItems ? count : 1), perItem: 0 };
  });
}

/** How many items are asked for. */
function askedSize({ slices, assumed }: DeclaredSize, given: readonly ArgumentNode[]): Amount {
  const asked = slices.flatMap((slice) => {
    const argument = given.find(({ name }) => name.value === slice.name);
    return argument ? [sizeOf(slice, argument, assumed)] : [];
  });
  if (asked.length === 0) return assumed;
  if (asked.every((amount) => typeof amount === 'number')) return Math.max(...asked);
  return (variables) => Math.max(...asked.map((amount) => (typeof amount === 'number' ? amount : amount(variables))));
}

function sizeOf(slice: GraphQLArgument, { value }: ArgumentNode, assumed: number): Amount {
  if (value.kind === Kind.VARIABLE) {
    const name = copied(value.name.value);
    return (variables) => sizeOfValue(variables[name], assumed);
  }
  if (value.kind === Kind.LIST) return value.values.length;
  if (value.kind === Kind.INT) return sizeOfValue(Number(value.value), assumed);
  // A single value stands for a list of one.
  return value.kind !== Kind.NULL && isListType(getNullableType(slice.type)) ? 1 : assumed;
}

/** A page of less than none is refused further on; here it must not hide what stands beside it. */
function sizeOfValue(value: unknown, assumed: number): number {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' ? Math.max(0, value) : assumed;
}

/** What `@skip` and `@include` leave out costs nothing. */
function onCondition({ directives = [] }: SelectionNode, expression: Expression): Expression {
  return directives.reduce<Expression>((inner, directive) => {
    const wanted = wantedValue(directive);
    const value = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
    if (wanted === undefined || !value) return inner;
    if (value.kind === Kind.BOOLEAN) return value.value === wanted ? inner : NOTHING;
    if (value.kind !== Kind.VARIABLE) return inner;
    const name = copied(value.name.value);
    return (count) => {
      if (count.variables[name] !== wanted) return NOTHING;
      return typeof inner === 'function' ? inner(count) : inner;
    };
  }, expression);
}

/** The value of `if` with which a selection stays; undefined for directives that decide nothing. */
function wantedValue({ name }: DirectiveNode): boolean | undefined {
  if (name.value === 'include') return true;
  return name.value === 'skip' ? false : undefined;
}

function sum(parts: readonly Expression[]): Expression {
  return counted(parts, [], (costs) =>
    costs.reduce((one, other) => ({ once: one.once + other.once, perItem: one.perItem + other.perItem }), NOTHING),
  );
}

/** Counts at once where no variable has a say, otherwise per request. */
function counted(
  parts: readonly Expression[],
  amounts: readonly Amount[],
  combine: (costs: readonly Cost[], numbers: readonly number[]) => Cost,
): Expression {
  const isFixed = [...parts, ...amounts].every((part) => typeof part !== 'function');
  const count = (current: Count): Cost =>
    saturated(
      combine(
        parts.map((part) => (typeof part === 'function' ? part(current) : part)),
        amounts.map((amount) => (typeof amount === 'function' ? amount(current.variables) : amount)),
      ),
    );
  return isFixed ? count({ variables: {}, fragments: new Map() }) : count;
}

function saturated({ once, perItem }: Cost): Cost {
  return { once: Math.min(once, SATURATED_COST), perItem: Math.min(perItem, SATURATED_COST) };
}
