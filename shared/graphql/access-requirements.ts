import {
  getDirectiveValues,
  getNamedType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Principal } from '../access/principal.js';
import { AppError } from '../errors.js';

/** Alternatives, each a list of scopes that are needed together. */
type Requirement = readonly (readonly string[])[];

/** What a sub-query needs of its caller; found once when the query is compiled. */
export interface AccessRequirements {
  readonly authenticated: boolean;
  readonly scopes: readonly Requirement[];
}

/**
 * Collects what the selected fields and their types require by `@authenticated` and `@requiresScopes`. The gateway has
 * already checked the client's document; this is the second lock, for whatever reaches a subgraph another way.
 */
export function accessRequirements(schema: GraphQLSchema, document: DocumentNode): AccessRequirements {
  const typeInfo = new TypeInfo(schema);
  const scopes = new Map<string, Requirement>();
  let authenticated = false;
  const need = (definition: GraphQLField<unknown, unknown> | GraphQLObjectType | null | undefined) => {
    if (!definition?.astNode) return;
    if (definition.astNode.directives?.some(({ name }) => name.value === 'authenticated')) authenticated = true;
    const requirement = requirementOf(schema, definition);
    if (requirement) scopes.set(JSON.stringify(requirement), requirement);
  };
  const needType = () => {
    const type = typeInfo.getType();
    const named = type ? getNamedType(type) : undefined;
    if (isObjectType(named)) need(named);
  };
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: () => {
        need(typeInfo.getFieldDef());
        needType();
      },
      InlineFragment: needType,
      FragmentDefinition: needType,
    }),
  );
  return { authenticated, scopes: [...scopes.values()] };
}

function requirementOf(
  schema: GraphQLSchema,
  definition: GraphQLField<unknown, unknown> | GraphQLObjectType,
): Requirement | undefined {
  const directive = schema.getDirective('requiresScopes') ?? schema.getDirective('federation__requiresScopes');
  if (!directive || !definition.astNode) return undefined;
  return getDirectiveValues(directive, definition.astNode)?.scopes as Requirement | undefined;
}

/**
 * Tells whether the caller holds what a field and the type of its values require; a name that is no field requires nothing.
 */
export function mayRead(principal: Principal, schema: GraphQLSchema, typeName: string, fieldName: string): boolean {
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  if (!field) return true;
  const valueType = getNamedType(field.type);
  const requirements = [field, ...(isObjectType(valueType) ? [valueType] : [])].map((each) =>
    requirementOf(schema, each),
  );
  return requirements.every((requirement) => requirement === undefined || holds(principal, requirement));
}

/** Tells whether the caller holds one of the alternatives. */
function holds(principal: Principal, requirement: Requirement): boolean {
  return requirement.some((together) => together.every((scope) => principal.scopes.includes(scope)));
}

/** Fails with `UNAUTHENTICATED` or `FORBIDDEN` unless the caller meets every requirement. */
export function assertAccess(principal: Principal, requirements: AccessRequirements): void {
  const needsSomeone = requirements.authenticated || requirements.scopes.length > 0;
  if (needsSomeone && principal.kind === 'anonymous') throw new AppError('UNAUTHENTICATED', 'Sign in to do this.');
  if (!requirements.scopes.every((requirement) => holds(principal, requirement))) {
    throw new AppError('FORBIDDEN', 'You may not do this.');
  }
}
