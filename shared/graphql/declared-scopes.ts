import { getDirectiveValues, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

/** Alternatives, each a list of scopes that are needed together. */
export type ScopeRequirement = readonly (readonly string[])[];

/** What `@requiresScopes` asks for on a field or type itself. */
export function declaredScopes(
  schema: GraphQLSchema,
  definition: GraphQLField<unknown, unknown> | GraphQLObjectType,
): ScopeRequirement | undefined {
  const directive = schema.getDirective('requiresScopes') ?? schema.getDirective('federation__requiresScopes');
  if (!directive || !definition.astNode) return undefined;
  return getDirectiveValues(directive, definition.astNode)?.scopes as ScopeRequirement | undefined;
}
