import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  Kind,
} from 'graphql';
import type {
  GraphQLArgument,
  GraphQLField,
  GraphQLInputField,
  GraphQLInputType,
  GraphQLInterfaceType,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  ValueNode,
} from 'graphql';

import { isMet } from './access-rules.js';
import type { AccessRules, Caller } from './access-rules.js';
import { argumentCoordinate, memberCoordinate } from './coordinates.js';

/** The decision under way; `hidden` only grows, and each step asks what it holds so far. */
interface Cutting {
  readonly schema: GraphQLSchema;
  readonly rules: AccessRules;
  readonly caller: Caller;
  readonly hidden: Set<string>;
}

/**
 * Lists the coordinates that a caller may not see. What hides one thing can hide another (a mutation whose input has
 * lost a required field, a type without fields, an interface field that one implementation lost), so it is repeated
 * until nothing changes.
 */
export function hiddenCoordinates(schema: GraphQLSchema, rules: AccessRules, caller: Caller): ReadonlySet<string> {
  const cutting: Cutting = { schema, rules, caller, hidden: new Set() };
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  let before: number;
  do {
    before = cutting.hidden.size;
    for (const type of types) cutType(cutting, type);
  } while (cutting.hidden.size > before);
  return cutting.hidden;
}

function cutType(cutting: Cutting, type: GraphQLNamedType): void {
  const { hidden, rules, caller, schema } = cutting;
  cutMembers(cutting, type);
  // The query type always stays: without it there would be no schema to answer from.
  if (type === schema.getQueryType()) return;
  if (!isMet(rules.declaredOn(type.name), caller) || isEmptied(cutting, type)) hidden.add(type.name);
}

function cutMembers(cutting: Cutting, type: GraphQLNamedType): void {
  const { hidden } = cutting;
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      cutArguments(cutting, type, field);
      if (isFieldHidden(cutting, type, field)) hidden.add(memberCoordinate(type.name, field.name));
    }
  } else if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      const coordinate = memberCoordinate(type.name, field.name);
      if (isInputHidden(cutting, coordinate, field)) hidden.add(coordinate);
    }
  } else if (isEnumType(type)) {
    for (const { name } of type.getValues()) {
      const coordinate = memberCoordinate(type.name, name);
      if (isOriginHidden(cutting, coordinate)) hidden.add(coordinate);
    }
  }
}

function isEmptied({ hidden, schema }: Cutting, type: GraphQLNamedType): boolean {
  const isMemberHidden = ({ name }: { readonly name: string }): boolean =>
    hidden.has(memberCoordinate(type.name, name));
  if (isObjectType(type)) return Object.values(type.getFields()).every(isMemberHidden);
  if (isEnumType(type)) return type.getValues().every(isMemberHidden);
  if (isUnionType(type)) return type.getTypes().every(({ name }) => hidden.has(name));
  if (isInterfaceType(type)) {
    const isUnimplemented = schema.getPossibleTypes(type).every(({ name }) => hidden.has(name));
    return isUnimplemented || Object.values(type.getFields()).every(isMemberHidden);
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return fields.every(isMemberHidden) || fields.some((field) => isRequiredInputField(field) && isMemberHidden(field));
  }
  return false;
}

function isFieldHidden(
  cutting: Cutting,
  type: GraphQLObjectType | GraphQLInterfaceType,
  field: GraphQLField<unknown, unknown>,
): boolean {
  const { hidden, rules, caller } = cutting;
  if (hidden.has(getNamedType(field.type).name)) return true;
  if (!isMet(rules.requirementOf(type.name, field.name), caller)) return true;
  const lacksRequired = field.args.some(
    (argument) => isRequiredArgument(argument) && hidden.has(argumentCoordinate(type.name, field.name, argument.name)),
  );
  return lacksRequired || (isInterfaceType(type) && isGuardedByImplementation(cutting, type, field.name));
}

/**
 * An interface field is read from whatever object comes back, so it needs what the field itself needs on every
 * implementation, including those that the caller does not see; and it cannot stay where a visible one has lost it.
 */
function isGuardedByImplementation(cutting: Cutting, type: GraphQLInterfaceType, fieldName: string): boolean {
  const { hidden, rules, caller } = cutting;
  return implementationsOf(cutting, type).some(
    ({ name }) =>
      !isMet(rules.declaredOn(name, fieldName), caller) ||
      (!hidden.has(name) && hidden.has(memberCoordinate(name, fieldName))),
  );
}

function implementationsOf(
  { schema }: Cutting,
  type: GraphQLInterfaceType,
): readonly (GraphQLObjectType | GraphQLInterfaceType)[] {
  const { objects, interfaces } = schema.getImplementations(type);
  return [...objects, ...interfaces];
}

function cutArguments(
  cutting: Cutting,
  type: GraphQLObjectType | GraphQLInterfaceType,
  field: GraphQLField<unknown, unknown>,
): void {
  const { hidden } = cutting;
  const implementations = isInterfaceType(type) ? implementationsOf(cutting, type) : [];
  for (const argument of field.args) {
    const coordinate = argumentCoordinate(type.name, field.name, argument.name);
    const isLostByImplementation = implementations.some(
      ({ name }) => !hidden.has(name) && hidden.has(argumentCoordinate(name, field.name, argument.name)),
    );
    if (isLostByImplementation || isInputHidden(cutting, coordinate, argument)) hidden.add(coordinate);
  }
}

function isInputHidden(cutting: Cutting, coordinate: string, input: GraphQLArgument | GraphQLInputField): boolean {
  if (isOriginHidden(cutting, coordinate) || cutting.hidden.has(getNamedType(input.type).name)) return true;
  const { defaultValue } = input.astNode ?? {};
  // Introspection would show the default; hidden with it, the input keeps its effect, since the subgraph applies it.
  return defaultValue !== undefined && mentionsHidden(cutting, defaultValue, input.type);
}

function isOriginHidden({ hidden, rules }: Cutting, coordinate: string): boolean {
  const origin = rules.origins.get(coordinate);
  if (origin === undefined) return false;
  const typeName = origin.slice(0, origin.indexOf('.'));
  return hidden.has(origin) || hidden.has(typeName);
}

function mentionsHidden(cutting: Cutting, value: ValueNode, type: GraphQLInputType): boolean {
  if (isNonNullType(type)) return mentionsHidden(cutting, value, type.ofType);
  if (isListType(type)) {
    const items = value.kind === Kind.LIST ? value.values : [value];
    return items.some((item) => mentionsHidden(cutting, item, type.ofType));
  }
  if (isEnumType(type)) return value.kind === Kind.ENUM && cutting.hidden.has(memberCoordinate(type.name, value.value));
  if (!isInputObjectType(type) || value.kind !== Kind.OBJECT) return false;
  return value.fields.some(({ name, value: inner }) => {
    const field = type.getFields()[name.value];
    if (field === undefined || cutting.hidden.has(memberCoordinate(type.name, name.value))) return true;
    return mentionsHidden(cutting, inner, field.type);
  });
}
