import { getNamedType, getNullableType, isInterfaceType, isListType, isObjectType } from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLInterfaceType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { memberCoordinate } from './coordinates.js';
import type { CostRules } from './cost-rules.js';

type OutputField = GraphQLField<unknown, unknown>;
type FieldsType = GraphQLObjectType | GraphQLInterfaceType;

/** How a field itself says how many items it answers, or how many are in the lists below it. */
export interface DeclaredSize {
  /** Arguments that say how many are asked for; the largest counts. */
  readonly slices: readonly GraphQLArgument[];
  /** How many there are where no argument says it. */
  readonly assumed: number;
}

/** What a list counts as that says nothing of its size; the tests find those. */
export const UNSIZED_LIST = 5;
/** What a page counts as where neither the client nor the schema says how long it is. */
const UNTOLD_PAGE = 20;

/** Arguments that say how many items are asked for, where no `@listSize` says otherwise. */
const USUAL_SLICES = ['first', 'last', 'ids'];

/** How many items a field declares; undefined where it does not. */
export function declaredSize(rules: CostRules, typeName: string, field: OutputField): DeclaredSize | undefined {
  const declared = rules.listSizes.get(memberCoordinate(typeName, field.name));
  const names = declared ? (declared.slicingArguments ?? []) : USUAL_SLICES;
  const slices = field.args.filter(({ name }) => names.includes(name));
  if (slices.length === 0 && declared?.assumedSize === undefined) return undefined;
  const [usual] = slices.map(({ defaultValue }) => defaultValue).filter((value) => typeof value === 'number');
  return { slices, assumed: declared?.assumedSize ?? usual ?? UNTOLD_PAGE };
}

const paged = new WeakMap<GraphQLSchema, ReadonlySet<string>>();

/**
 * Coordinates of the lists that are as long as the field above them says, such as the nodes of a connection. Found from
 * what the schema shows, so that fields which a caller cannot see make no difference.
 */
export function pagedLists(schema: GraphQLSchema, rules: CostRules): ReadonlySet<string> {
  let lists = paged.get(schema);
  if (!lists) {
    lists = new Set(typesWithFields(schema).flatMap((type) => fieldsOf(type).flatMap(listsBelow(rules, type))));
    paged.set(schema, lists);
  }
  return lists;
}

function listsBelow(rules: CostRules, { name: typeName }: FieldsType): (field: OutputField) => string[] {
  return (field) => {
    const below = getNamedType(field.type);
    if (isList(field) || !(isObjectType(below) || isInterfaceType(below))) return [];
    if (!declaredSize(rules, typeName, field)) return [];
    const named = rules.listSizes.get(memberCoordinate(typeName, field.name))?.sizedFields;
    return fieldsOf(below)
      .filter((list) => isList(list) && (named?.includes(list.name) ?? true))
      .map(({ name }) => memberCoordinate(below.name, name));
  };
}

/** Coordinates of the lists of which nobody knows how many items they have. */
export function unsizedLists(schema: GraphQLSchema, rules: CostRules): string[] {
  const known = pagedLists(schema, rules);
  return typesWithFields(schema).flatMap((type) =>
    fieldsOf(type)
      .filter((field) => isList(field) && !declaredSize(rules, type.name, field))
      .map((field) => memberCoordinate(type.name, field.name))
      .filter((coordinate) => !known.has(coordinate)),
  );
}

/** Whether a field answers a list. */
export function isList({ type }: OutputField): boolean {
  return isListType(getNullableType(type));
}

function typesWithFields(schema: GraphQLSchema): FieldsType[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .filter(({ name }) => !name.startsWith('__'));
}

function fieldsOf(type: FieldsType): OutputField[] {
  return Object.values(type.getFields());
}
