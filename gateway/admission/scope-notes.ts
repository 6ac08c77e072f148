import { getNamedType, isObjectType, type GraphQLField, type GraphQLNamedType } from 'graphql';
import type { AccessRules, AnyOf } from './access-rules.js';

/** Says at the end of descriptions which scopes something needs, in the words of one place. */
export interface ScopeNotes {
  /** The description of a type. */
  ofType(type: GraphQLNamedType): string | undefined;
  /** The description of a field; what its type needs is said there. */
  ofField(typeName: string, field: GraphQLField<unknown, unknown>): string | undefined;
}

/** Makes the notes of a graph from its rules, so that nobody writes them by hand. */
export function createScopeNotes(rules: AccessRules): ScopeNotes {
  return {
    ofType: ({ name, description }) => withNote(description, rules.declaredOn(name).scopes),
    ofField: (typeName, field) => withNote(field.description, scopesOfField(rules, typeName, field)),
  };
}

/** What a field needs beside what its own type needs: what stands on it, and what its values need. */
export function scopesOfField(
  rules: AccessRules,
  typeName: string,
  { name, type }: GraphQLField<unknown, unknown>,
): readonly AnyOf[] {
  const value = getNamedType(type);
  const own = rules.declaredOn(typeName, name).scopes;
  return isObjectType(value) ? [...own, ...rules.declaredOn(value.name).scopes] : own;
}

/** All of these together, such as `` `customers:write` and `imports:run` ``. */
export function namedScopes(scopes: readonly AnyOf[]): string {
  const distinct = new Map(scopes.map((anyOf) => [JSON.stringify(anyOf), anyOf]));
  return [...distinct.values()]
    .map((anyOf) => anyOf.map((allOf) => allOf.map((scope) => `\`${scope}\``).join(' and ')).join(' or '))
    .join(', and ');
}

function withNote(description: string | null | undefined, scopes: readonly AnyOf[]): string | undefined {
  if (scopes.length === 0) return description ?? undefined;
  return `${description?.trimEnd() ?? ''} Needs ${namedScopes(scopes)}.`.trimStart();
}
