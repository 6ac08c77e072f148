import type { GraphQLSchema } from 'graphql';

import { memberCoordinate } from './coordinates.js';
import { inputOrigins } from './input-origins.js';
import type { OriginOverrides } from './input-origins.js';
import type { Guards } from './supergraph.js';

/** Scopes of which a caller needs every one. */
export type AllOf = readonly string[];

/** Alternatives of which a caller needs one. */
export type AnyOf = readonly AllOf[];

/** What a caller needs to see something: all of it holds at once. */
export interface Requirement {
  readonly authenticated: boolean;
  readonly scopes: readonly AnyOf[];
}

/** The requirement of what everybody may see. */
export const PUBLIC: Requirement = Object.freeze({ authenticated: false, scopes: [] });

/** What of a principal decides what it sees of the schema. */
export interface Caller {
  readonly authenticated: boolean;
  readonly scopes: ReadonlySet<string>;
}

/** Who may see what of the API schema, as the supergraph declares it. */
export interface AccessRules {
  /** Every scope that a rule mentions, sorted; other scopes make no difference here. */
  readonly mentionedScopes: readonly string[];
  /** Input field, enum value or argument → the output field that it is named after, both as coordinates. */
  readonly origins: ReadonlyMap<string, string>;
  /** What is declared on the type itself, or on the field itself without its type's requirement. */
  declaredOn(typeName: string, fieldName?: string): Requirement;
  /** What a field needs: its type's requirement and its own. */
  requirementOf(typeName: string, fieldName: string): Requirement;
}

/** Tells whether a caller has what is required. */
export function isMet(requirement: Requirement, caller: Caller): boolean {
  if (requirement.authenticated && !caller.authenticated) return false;
  return requirement.scopes.every((anyOf) => anyOf.some((allOf) => allOf.every((scope) => caller.scopes.has(scope))));
}

/** Makes the rules from a supergraph's guards, its API schema, and the exceptions from naming. */
export function createAccessRules(
  apiSchema: GraphQLSchema,
  guards: ReadonlyMap<string, Guards>,
  overrides: OriginOverrides = {},
): AccessRules {
  const declaredOn = (typeName: string, fieldName?: string): Requirement =>
    guards.get(fieldName === undefined ? typeName : memberCoordinate(typeName, fieldName)) ?? PUBLIC;
  return {
    mentionedScopes: [...new Set([...guards.values()].flatMap((guard) => guard.scopes.flat(2)))].sort(),
    origins: inputOrigins(apiSchema, overrides),
    declaredOn,
    requirementOf: (typeName, fieldName) => both(declaredOn(typeName), declaredOn(typeName, fieldName)),
  };
}

function both(one: Requirement, other: Requirement): Requirement {
  return { authenticated: one.authenticated || other.authenticated, scopes: [...one.scopes, ...other.scopes] };
}
