import {
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
import { mayTellPersonal } from '../access-log/personal-fields.js';
import type { Principal } from '../access/principal.js';
import { AppError } from '../errors.js';
import { declaredScopes, type ScopeRequirement } from './declared-scopes.js';

/** What a sub-query needs of its caller; found once when the query is compiled. */
export interface AccessRequirements {
  readonly authenticated: boolean;
  readonly scopes: readonly ScopeRequirement[];
  /** Whether its answer may tell personal values. */
  readonly personal: boolean;
}

/**
 * Collects what the selected fields and their types require by `@authenticated` and `@requiresScopes`. The gateway has
 * already checked the client's document; this is the second lock, for whatever reaches a subgraph another way.
 */
export function accessRequirements(schema: GraphQLSchema, document: DocumentNode): AccessRequirements {
  const typeInfo = new TypeInfo(schema);
  const scopes = new Map<string, ScopeRequirement>();
  let authenticated = false;
  let personal = false;
  const need = (definition: GraphQLField<unknown, unknown> | GraphQLObjectType | null | undefined) => {
    if (!definition?.astNode) return;
    if (definition.astNode.directives?.some(({ name }) => name.value === 'authenticated')) authenticated = true;
    const requirement = declaredScopes(schema, definition);
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
        const [field, parent] = [typeInfo.getFieldDef(), typeInfo.getParentType()];
        need(field);
        personal ||= field != null && parent != null && mayTellPersonal(schema, parent, field);
        needType();
      },
      InlineFragment: needType,
      FragmentDefinition: needType,
    }),
  );
  return { authenticated, scopes: [...scopes.values()], personal };
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
    declaredScopes(schema, each),
  );
  return requirements.every((requirement) => requirement === undefined || holds(principal, requirement));
}

/** Tells whether the caller holds one of the alternatives. */
function holds(principal: Principal, requirement: ScopeRequirement): boolean {
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
