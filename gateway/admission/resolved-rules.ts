import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLSchema } from 'graphql';

import { PUBLIC } from './access-rules.js';
import type { AccessRules, Requirement } from './access-rules.js';
import { argumentCoordinate, memberCoordinate } from './coordinates.js';
import type { SchemaElement } from './visibility.js';

type OutputField = GraphQLField<unknown, unknown>;

/** Access rules by the schema's own objects instead of names; cutting asks them many thousand times. */
export interface ResolvedRules {
  /** What is declared on a type or field itself; absent where nothing is. */
  readonly requirements: ReadonlyMap<SchemaElement, Requirement>;
  /** The output field that an argument, input field or enum value is named after. */
  readonly origins: ReadonlyMap<SchemaElement, OutputField>;
}

/** Resolves the names in access rules against the schema that they are about. */
export function resolveRules(schema: GraphQLSchema, rules: AccessRules): ResolvedRules {
  const requirements = new Map<SchemaElement, Requirement>();
  const origins = new Map<SchemaElement, OutputField>();
  const noteRequirement = (element: SchemaElement, requirement: Requirement): void => {
    if (requirement !== PUBLIC) requirements.set(element, requirement);
  };
  const noteOrigin = (element: SchemaElement, coordinate: string): void => {
    const origin = rules.origins.get(coordinate);
    if (origin !== undefined) origins.set(element, findField(schema, origin));
  };
  for (const type of Object.values(schema.getTypeMap())) {
    noteRequirement(type, rules.declaredOn(type.name));
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        noteRequirement(field, rules.declaredOn(type.name, field.name));
        for (const argument of field.args) {
          noteOrigin(argument, argumentCoordinate(type.name, field.name, argument.name));
        }
      }
    } else if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) noteOrigin(field, memberCoordinate(type.name, field.name));
    } else if (isEnumType(type)) {
      for (const value of type.getValues()) noteOrigin(value, memberCoordinate(type.name, value.name));
    }
  }
  return { requirements, origins };
}

function findField(schema: GraphQLSchema, coordinate: string): OutputField {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
  if (field === undefined) throw new Error(`Access rules name ${coordinate}, which is not in the schema`);
  return field;
}
