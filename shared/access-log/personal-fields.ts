import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { declaredScopes } from '../graphql/declared-scopes.js';

/** What a caller needs to read fields that tell of a person beyond their name. */
export const PERSONAL_DATA = 'personal-data:read';

/** The values of changed fields in the history of a record, which are personal where the fields are. */
const CHANGED_VALUES = new Set(['FieldChange.before', 'FieldChange.after']);

/**
 * Whether reading a field is written down: the schema itself says so where it asks for the scope. So what is guarded is
 * watched, without a second list that could lag behind.
 */
export function isPersonalField(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): boolean {
  return declaredScopes(schema, field)?.some((together) => together.includes(PERSONAL_DATA)) ?? false;
}

/** Whether an answer with this field may tell personal values. */
export function mayTellPersonal(
  schema: GraphQLSchema,
  type: Pick<GraphQLObjectType, 'name'>,
  field: GraphQLField<unknown, unknown>,
): boolean {
  return isPersonalField(schema, field) || CHANGED_VALUES.has(`${type.name}.${field.name}`);
}
