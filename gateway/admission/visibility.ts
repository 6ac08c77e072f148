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
  GraphQLEnumValue,
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
import { resolveRules } from './resolved-rules.js';
import type { ResolvedRules } from './resolved-rules.js';

/** A type of a schema, or anything within one, by identity. */
export type SchemaElement =
  GraphQLNamedType | GraphQLField<unknown, unknown> | GraphQLArgument | GraphQLInputField | GraphQLEnumValue;

/** Lists what a caller may not see. */
export type HiddenFinder = (caller: Caller) => ReadonlySet<SchemaElement>;

type FieldedType = GraphQLObjectType | GraphQLInterfaceType;

/** The decision for one caller under way; `hidden` only grows, and each step asks what it holds so far. */
interface Cutting {
  readonly schema: GraphQLSchema;
  readonly rules: ResolvedRules;
  readonly caller: Caller;
  readonly hidden: Set<SchemaElement>;
}

/**
 * Makes the finder. What hides one thing can hide another (a mutation whose input has lost a required field, a type
 * without fields, an interface field that one implementation lost), so it looks again until nothing changes.
 */
export function createHiddenFinder(schema: GraphQLSchema, accessRules: AccessRules): HiddenFinder {
  const rules = resolveRules(schema, accessRules);
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  return (caller) => {
    const cutting: Cutting = { schema, rules, caller, hidden: new Set() };
    let before: number;
    do {
      before = cutting.hidden.size;
      for (const type of types) cutType(cutting, type);
    } while (cutting.hidden.size > before);
    return cutting.hidden;
  };
}

function cutType(cutting: Cutting, type: GraphQLNamedType): void {
  const { hidden, schema } = cutting;
  if (hidden.has(type)) return;
  for (const member of membersOf(type)) {
    if (isFielded(type)) cutArguments(cutting, type, member as GraphQLField<unknown, unknown>);
    if (!hidden.has(member) && isMemberHidden(cutting, type, member)) hidden.add(member);
  }
  // The query type always stays: without it there would be no schema to answer from.
  if (type === schema.getQueryType()) return;
  if (!isForbidden(cutting, type) && !isEmptied(cutting, type)) return;
  hidden.add(type);
  for (const member of membersOf(type)) hidden.add(member);
}

function membersOf(type: GraphQLNamedType): readonly SchemaElement[] {
  if (isFielded(type)) return Object.values(type.getFields());
  if (isInputObjectType(type)) return Object.values(type.getFields());
  return isEnumType(type) ? type.getValues() : [];
}

function isFielded(type: GraphQLNamedType): type is FieldedType {
  return isObjectType(type) || isInterfaceType(type);
}

function isForbidden({ rules, caller }: Cutting, element: SchemaElement): boolean {
  const requirement = rules.requirements.get(element);
  return requirement !== undefined && !isMet(requirement, caller);
}

function isEmptied({ hidden, schema }: Cutting, type: GraphQLNamedType): boolean {
  if (isUnionType(type)) return type.getTypes().every((member) => hidden.has(member));
  if (isInterfaceType(type) && schema.getPossibleTypes(type).every((possible) => hidden.has(possible))) return true;
  const members = membersOf(type);
  if (members.length > 0 && members.every((member) => hidden.has(member))) return true;
  if (!isInputObjectType(type)) return false;
  return Object.values(type.getFields()).some((field) => isRequiredInputField(field) && hidden.has(field));
}

function isMemberHidden(cutting: Cutting, type: GraphQLNamedType, member: SchemaElement): boolean {
  if (isFielded(type)) return isFieldHidden(cutting, type, member as GraphQLField<unknown, unknown>);
  if (isInputObjectType(type)) return isInputHidden(cutting, member as GraphQLInputField);
  return isOriginHidden(cutting, member);
}

function isFieldHidden(cutting: Cutting, type: FieldedType, field: GraphQLField<unknown, unknown>): boolean {
  const { hidden } = cutting;
  if (hidden.has(getNamedType(field.type)) || isForbidden(cutting, field) || isForbidden(cutting, type)) return true;
  if (field.args.some((argument) => isRequiredArgument(argument) && hidden.has(argument))) return true;
  return isInterfaceType(type) && isGuardedByImplementation(cutting, type, field.name);
}

/**
 * An interface field is read from whatever object comes back, so it needs what the field itself needs on every
 * implementation, including those that the caller does not see; and it cannot stay where a visible one has lost it.
 */
function isGuardedByImplementation(cutting: Cutting, type: GraphQLInterfaceType, fieldName: string): boolean {
  const { hidden } = cutting;
  return implementationsOf(cutting, type).some((implementation) => {
    const field = implementation.getFields()[fieldName];
    if (field === undefined) return false;
    return isForbidden(cutting, field) || (!hidden.has(implementation) && hidden.has(field));
  });
}

function implementationsOf({ schema }: Cutting, type: GraphQLInterfaceType): readonly FieldedType[] {
  const { objects, interfaces } = schema.getImplementations(type);
  return [...objects, ...interfaces];
}

function cutArguments(cutting: Cutting, type: FieldedType, field: GraphQLField<unknown, unknown>): void {
  if (field.args.length === 0) return;
  for (const argument of field.args) {
    const isGuarded = isInterfaceType(type) && isArgumentGuarded(cutting, type, field.name, argument.name);
    if (isGuarded || isInputHidden(cutting, argument)) cutting.hidden.add(argument);
  }
}

/** The same as for interface fields: an argument needs what the value that it is named after needs anywhere. */
function isArgumentGuarded(
  cutting: Cutting,
  type: GraphQLInterfaceType,
  fieldName: string,
  argumentName: string,
): boolean {
  const { hidden, rules } = cutting;
  return implementationsOf(cutting, type).some((implementation) => {
    const argument = implementation.getFields()[fieldName]?.args.find(({ name }) => name === argumentName);
    if (argument === undefined) return false;
    const origin = rules.origins.get(argument);
    const isOriginForbidden = origin !== undefined && isForbidden(cutting, origin);
    return isOriginForbidden || (!hidden.has(implementation) && hidden.has(argument));
  });
}

function isInputHidden(cutting: Cutting, input: GraphQLArgument | GraphQLInputField): boolean {
  if (cutting.hidden.has(getNamedType(input.type)) || isOriginHidden(cutting, input)) return true;
  const literal = input.astNode?.defaultValue;
  // Introspection would show the default; hidden with it, the input keeps its effect, since the subgraph applies it.
  return literal !== undefined && mentionsHidden(cutting, literal, input.type);
}

function isOriginHidden({ hidden, rules }: Cutting, element: SchemaElement): boolean {
  const origin = rules.origins.get(element);
  return origin !== undefined && hidden.has(origin);
}

function mentionsHidden(cutting: Cutting, value: ValueNode, type: GraphQLInputType): boolean {
  if (isNonNullType(type)) return mentionsHidden(cutting, value, type.ofType);
  if (isListType(type)) {
    const items = value.kind === Kind.LIST ? value.values : [value];
    return items.some((item) => mentionsHidden(cutting, item, type.ofType));
  }
  if (isEnumType(type)) {
    const meant = value.kind === Kind.ENUM ? type.getValue(value.value) : undefined;
    return meant != null && cutting.hidden.has(meant);
  }
  if (!isInputObjectType(type) || value.kind !== Kind.OBJECT) return false;
  return value.fields.some(({ name, value: inner }) => {
    const field = type.getFields()[name.value];
    return field === undefined || cutting.hidden.has(field) || mentionsHidden(cutting, inner, field.type);
  });
}
