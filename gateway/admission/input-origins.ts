import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import type { GraphQLInterfaceType, GraphQLNamedOutputType, GraphQLObjectType, GraphQLSchema } from 'graphql';

import { argumentCoordinate, memberCoordinate } from './coordinates.js';

/**
 * Exceptions from naming: the coordinate of an input field, enum value or argument → the output field whose
 * requirement it shares, or null where naming misleads and nothing is required of it.
 */
export type OriginOverrides = Readonly<Record<string, string | null>>;

type FieldOwner = GraphQLObjectType | GraphQLInterfaceType;

/** Longest first, since the shorter ones end some of the longer ones. */
const INPUT_SUFFIXES = ['FilterInput', 'SortInput', 'RowInput', 'Input'];
const SORT_FIELD_SUFFIX = 'SortField';
const OUTPUT_WRAPPER_SUFFIXES = ['Connection', 'Payload', 'Edge'];

/**
 * Finds for every input field, sort value and argument the output field that it is named after, because access can be
 * declared on output fields only: who may not read a value may not filter, sort or write by it either. Names in
 * the plural, and those that end in `Id` or `Ids` for what the output shows as an object, count as named after it.
 */
export function inputOrigins(schema: GraphQLSchema, overrides: OriginOverrides): Map<string, string> {
  const known = new Set<string>();
  const origins = new Map<string, string>();
  const findOwner = ownerFinder(schema);
  const note = (coordinate: string, owner: FieldOwner | undefined, name: string): void => {
    known.add(coordinate);
    const field = owner === undefined ? undefined : originField(owner, name);
    if (owner !== undefined && field !== undefined) origins.set(coordinate, memberCoordinate(owner.name, field));
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isInputObjectType(type)) {
      const owner = findOwner(stripSuffix(type.name, INPUT_SUFFIXES));
      for (const { name } of Object.values(type.getFields())) note(memberCoordinate(type.name, name), owner, name);
    } else if (isEnumType(type)) {
      const owner = findOwner(stripSuffix(type.name, [SORT_FIELD_SUFFIX]));
      for (const { name } of type.getValues()) note(memberCoordinate(type.name, name), owner, camelCase(name));
    } else if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        const returned = getNamedType(field.type);
        for (const { name } of field.args) {
          note(argumentCoordinate(type.name, field.name, name), argumentOwner(returned, name, findOwner), name);
        }
      }
    }
  }
  applyOverrides(schema, origins, known, overrides);
  return origins;
}

/** Finds the longest object type name that a name ends with, in the singular or, as inputs about many have it, the plural. */
function ownerFinder(schema: GraphQLSchema): (name: string | undefined) => FieldOwner | undefined {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const owners = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isIntrospectionType(type) && !roots.includes(type))
    .sort((one, other) => other.name.length - one.name.length);
  return (name) =>
    name === undefined ? undefined : owners.find((type) => singulars(name).some((each) => each.endsWith(type.name)));
}

function argumentOwner(
  returned: GraphQLNamedOutputType,
  argumentName: string,
  findOwner: (name: string | undefined) => FieldOwner | undefined,
): FieldOwner | undefined {
  if ((isObjectType(returned) || isInterfaceType(returned)) && originField(returned, argumentName) !== undefined) {
    return returned;
  }
  return findOwner(stripSuffix(returned.name, OUTPUT_WRAPPER_SUFFIXES));
}

/** Filters take several values of one field (`statuses` of `status`), or the identifiers of what a field refers to. */
function originField(owner: FieldOwner, name: string): string | undefined {
  const fields = owner.getFields();
  const candidates = [
    name,
    name.replace(/Id$/, ''),
    name.replace(/Ids$/, 's'),
    name.replace(/Ids$/, ''),
    ...singulars(name),
  ];
  return candidates.find((candidate) => candidate in fields);
}

/** A name, and what may be its singular. */
function singulars(name: string): string[] {
  return [name, name.replace(/s$/, ''), name.replace(/es$/, ''), name.replace(/ies$/, 'y')];
}

function stripSuffix(name: string, suffixes: readonly string[]): string | undefined {
  const suffix = suffixes.find((candidate) => name.endsWith(candidate));
  return suffix === undefined ? undefined : name.slice(0, -suffix.length);
}

function camelCase(screamingSnake: string): string {
  return screamingSnake.toLowerCase().replace(/_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}

/** An override that names nothing is a mistake that would leave something open: the start fails. */
function applyOverrides(
  schema: GraphQLSchema,
  origins: Map<string, string>,
  known: ReadonlySet<string>,
  overrides: OriginOverrides,
): void {
  for (const [coordinate, origin] of Object.entries(overrides)) {
    if (!known.has(coordinate)) throw new Error(`Access override for ${coordinate}, which is not in the schema`);
    if (origin === null) {
      origins.delete(coordinate);
      continue;
    }
    const [typeName = '', fieldName = ''] = origin.split('.');
    const owner = schema.getType(typeName);
    const isField = (isObjectType(owner) || isInterfaceType(owner)) && fieldName in owner.getFields();
    if (!isField) throw new Error(`Access override of ${coordinate} names ${origin}, which is not in the schema`);
    origins.set(coordinate, origin);
  }
}
