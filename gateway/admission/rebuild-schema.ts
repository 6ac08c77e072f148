import {
  getNamedType,
  getNullableType,
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLUnionType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  specifiedDirectives,
  valueFromAST,
} from 'graphql';
import type {
  GraphQLArgument,
  GraphQLEnumValueConfig,
  GraphQLFieldConfig,
  GraphQLInputField,
  GraphQLInputFieldConfig,
  GraphQLInputType,
  GraphQLNamedType,
  GraphQLNullableType,
  GraphQLType,
} from 'graphql';

import type { ScopeNotes } from './scope-notes.js';
import type { SchemaElement } from './visibility.js';

/** Implementations of the custom scalars by name. */
export type Scalars = Readonly<Record<string, GraphQLScalarType>>;

/** A rebuild under way: what stays, and the new types by name. */
interface Rebuild {
  readonly hidden: ReadonlySet<SchemaElement>;
  readonly types: ReadonlyMap<string, GraphQLNamedType>;
  readonly notes: ScopeNotes;
}

/** Gives the scalars of a schema their implementations, under the schema's own descriptions. */
export function realScalars(schema: GraphQLSchema, implementations: Scalars): Scalars {
  const scalars: Record<string, GraphQLScalarType> = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isScalarType(type) || isSpecifiedScalarType(type)) continue;
    const implementation = implementations[type.name];
    if (implementation === undefined) throw new Error(`Scalar ${type.name} has no implementation in the gateway`);
    scalars[type.name] = new GraphQLScalarType({
      name: type.name,
      description: type.description ?? implementation.description,
      specifiedByURL: type.specifiedByURL ?? implementation.specifiedByURL,
      serialize: (value) => implementation.serialize(value),
      parseValue: (value) => implementation.parseValue(value),
      parseLiteral: (value, variables) => implementation.parseLiteral(value, variables),
    });
  }
  return scalars;
}

/**
 * Builds the schema anew without what is hidden, without what then cannot be reached, with standard directives only; the
 * descriptions of what is left say which scopes it needs.
 */
export function rebuildSchema(
  schema: GraphQLSchema,
  hidden: ReadonlySet<SchemaElement>,
  scalars: Scalars,
  notes: ScopeNotes,
): GraphQLSchema {
  const types = new Map<string, GraphQLNamedType>();
  const rebuild: Rebuild = { hidden, types, notes };
  // Sorted, so that the order of what is visible says nothing of what is not.
  const reachable = [...reachableTypes(schema, hidden)].sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const type of reachable) types.set(type.name, rebuildType(rebuild, type, scalars));
  const query = types.get(schema.getQueryType()?.name ?? '') as GraphQLObjectType;
  return new GraphQLSchema({
    description: schema.description,
    query,
    mutation: types.get(schema.getMutationType()?.name ?? '') as GraphQLObjectType | undefined,
    subscription: types.get(schema.getSubscriptionType()?.name ?? '') as GraphQLObjectType | undefined,
    types: [...types.values()],
    directives: specifiedDirectives,
    // A caller who may query nothing still gets the ordinary answers ("Cannot query field"), which graphql-js
    // would otherwise withhold for want of a valid schema.
    assumeValid: Object.keys(query.getFields()).length === 0,
  });
}

/** The visible types from the roots on, abstract types with their implementations. */
function reachableTypes(schema: GraphQLSchema, hidden: ReadonlySet<SchemaElement>): Set<GraphQLNamedType> {
  const reached = new Set<GraphQLNamedType>();
  const waiting: GraphQLNamedType[] = [];
  const reach = (type: GraphQLNamedType | null | undefined): void => {
    if (!type || reached.has(type) || hidden.has(type)) return;
    reached.add(type);
    waiting.push(type);
  };
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].forEach(reach);
  for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
    neighboursOf(schema, type, hidden).forEach(reach);
  }
  return reached;
}

function neighboursOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  hidden: ReadonlySet<SchemaElement>,
): readonly GraphQLNamedType[] {
  if (isUnionType(type)) return type.getTypes();
  if (isInputObjectType(type)) {
    return visible(Object.values(type.getFields()), hidden).map((field) => getNamedType(field.type));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = visible(Object.values(type.getFields()), hidden);
  return [
    ...type.getInterfaces(),
    ...(isInterfaceType(type) ? schema.getPossibleTypes(type) : []),
    ...fields.map((field) => getNamedType(field.type)),
    ...fields.flatMap((field) => visible(field.args, hidden).map((argument) => getNamedType(argument.type))),
  ];
}

function visible<T extends SchemaElement>(elements: readonly T[], hidden: ReadonlySet<SchemaElement>): T[] {
  return elements.filter((element) => !hidden.has(element));
}

function rebuildType(rebuild: Rebuild, type: GraphQLNamedType, scalars: Scalars): GraphQLNamedType {
  const { name } = type;
  const { hidden, types, notes } = rebuild;
  const description = notes.ofType(type);
  if (isScalarType(type)) return scalars[name] ?? type;
  if (isEnumType(type)) {
    const values = visible(type.getValues(), hidden);
    const entries = values.map(
      ({ name: value, description: meaning, deprecationReason }): [string, GraphQLEnumValueConfig] => [
        value,
        { description: meaning, deprecationReason },
      ],
    );
    return new GraphQLEnumType({ name, description, values: Object.fromEntries(entries) });
  }
  if (isUnionType(type)) {
    return new GraphQLUnionType({ name, description, types: () => survivors(types, type.getTypes()) });
  }
  if (isInputObjectType(type)) {
    const fields = (): Record<string, GraphQLInputFieldConfig> =>
      rebuildInputs(rebuild, visible(Object.values(type.getFields()), hidden));
    return new GraphQLInputObjectType({ name, description, fields, isOneOf: type.isOneOf });
  }
  const interfaces = (): GraphQLInterfaceType[] => survivors(types, type.getInterfaces());
  const config = { name, description, interfaces, fields: () => rebuildFields(rebuild, type) };
  return isInterfaceType(type) ? new GraphQLInterfaceType(config) : new GraphQLObjectType(config);
}

function survivors<T extends GraphQLNamedType>(
  types: ReadonlyMap<string, GraphQLNamedType>,
  originals: readonly T[],
): T[] {
  return originals.flatMap(({ name }) => types.get(name) ?? []) as T[];
}

function rebuildFields(
  rebuild: Rebuild,
  type: GraphQLObjectType | GraphQLInterfaceType,
): Record<string, GraphQLFieldConfig<unknown, unknown>> {
  const fields = visible(Object.values(type.getFields()), rebuild.hidden);
  const entries = fields.map((field): [string, GraphQLFieldConfig<unknown, unknown>] => {
    const { deprecationReason } = field;
    const description = rebuild.notes.ofField(type.name, field);
    const args = rebuildInputs(rebuild, visible(field.args, rebuild.hidden));
    return [field.name, { description, deprecationReason, args, type: translate(rebuild, field.type) }];
  });
  return Object.fromEntries(entries);
}

function rebuildInputs(
  rebuild: Rebuild,
  inputs: readonly (GraphQLArgument | GraphQLInputField)[],
): Record<string, GraphQLInputFieldConfig> {
  const entries = inputs.map((input): [string, GraphQLInputFieldConfig] => {
    const { name, description, deprecationReason } = input;
    const type = translate(rebuild, input.type);
    return [name, { description, deprecationReason, type, defaultValue: defaultOf(input, type) }];
  });
  return Object.fromEntries(entries);
}

/** Reads a default anew, since the API schema was built before its scalars had implementations. */
function defaultOf(input: GraphQLArgument | GraphQLInputField, type: GraphQLInputType): unknown {
  const literal = input.astNode?.defaultValue;
  if (literal === undefined) return undefined;
  const value = valueFromAST(literal, type);
  if (value === undefined) throw new Error(`The default of ${input.name} is not a valid ${String(type)}`);
  return value;
}

/** Gives a type its new self, wrapped as the old one was. */
function translate<T extends GraphQLType>(rebuild: Rebuild, type: T): T {
  return translateAny(rebuild, type) as T;
}

function translateAny(rebuild: Rebuild, type: GraphQLType): GraphQLType {
  if (isNonNullType(type)) return new GraphQLNonNull(translateNullable(rebuild, getNullableType(type)));
  return translateNullable(rebuild, type);
}

function translateNullable(rebuild: Rebuild, type: GraphQLNullableType): GraphQLNullableType {
  if (isListType(type)) return new GraphQLList(translateAny(rebuild, type.ofType));
  const translated = rebuild.types.get(type.name);
  if (translated === undefined) throw new Error(`Type ${type.name} was cut although something visible refers to it`);
  return translated;
}
