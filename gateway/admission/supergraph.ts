import { Supergraph } from '@apollo/federation-internals';
import {
  Kind,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { withoutSecurityPurpose } from '../security-purpose.js';
import { readCostRules, type CostRules } from './cost-rules.js';

const AUTHENTICATED = 'https://specs.apollo.dev/authenticated/v0.1';
const REQUIRES_SCOPES = 'https://specs.apollo.dev/requiresScopes/v0.1';

/** The security features that this gateway enforces itself; any other one that a supergraph demands stops the start. */
const ENFORCED = new Set([AUTHENTICATED, REQUIRES_SCOPES]);

/** What a type or field of the supergraph says about access, as written. */
export interface Guards {
  readonly authenticated: boolean;
  /** Arguments of each `@requiresScopes`: outer list OR, inner list AND. */
  readonly scopes: readonly (readonly (readonly string[])[])[];
}

/** A supergraph as admission reads it. */
export interface ReadSupergraph {
  /** What clients would see if nothing were hidden. */
  readonly apiSchema: GraphQLSchema;
  /**
   * Guards by coordinate (`Type` or `Type.field`), without those on interfaces: composition derives them from the
   * implementations, and taken literally `Node` would need every scope there is.
   */
  readonly guards: ReadonlyMap<string, Guards>;
  readonly costRules: CostRules;
}

/**
 * Reads a supergraph; throws where it is not one, or demands what is not enforced here. The API schema is made from it
 * unless the caller has it already, which saves a good part of the start.
 */
export function readSupergraph(supergraphSdl: string, apiSchema?: GraphQLSchema): ReadSupergraph {
  const document = parse(supergraphSdl, { noLocation: true });
  return {
    apiSchema: apiSchema ?? Supergraph.build(withoutSecurityPurpose(supergraphSdl)).apiSchema().toGraphQLJSSchema(),
    guards: readGuards(document),
    costRules: readCostRules(document),
  };
}

function readGuards({ definitions }: DocumentNode): Map<string, Guards> {
  const names = directiveNames(definitions);
  const guards = new Map<string, Guards>();
  const read = (coordinate: string, directives: readonly ConstDirectiveNode[] = []) => {
    const authenticated = directives.some(({ name }) => name.value === names.authenticated);
    const scopes = directives.filter(({ name }) => name.value === names.requiresScopes).map(scopesArgument);
    if (authenticated || scopes.length > 0) guards.set(coordinate, { authenticated, scopes });
  };
  for (const definition of definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) {
      read(definition.name.value, definition.directives);
      for (const { name, directives } of definition.fields ?? [])
        read(`${definition.name.value}.${name.value}`, directives);
    } else if (definition.kind === Kind.ENUM_TYPE_DEFINITION || definition.kind === Kind.SCALAR_TYPE_DEFINITION) {
      read(definition.name.value, definition.directives);
    }
  }
  return guards;
}

/** The names under which the directives stand are the supergraph's choice (`@link(as:)`). */
function directiveNames(definitions: readonly DefinitionNode[]): { authenticated?: string; requiresScopes?: string } {
  const schema = definitions.find(({ kind }) => kind === Kind.SCHEMA_DEFINITION);
  const directives = schema?.kind === Kind.SCHEMA_DEFINITION ? (schema.directives ?? []) : [];
  const names: { authenticated?: string; requiresScopes?: string } = {};
  for (const link of directives.filter(({ name }) => name.value === 'link')) {
    const { url, as, for: purpose } = argumentsOf(link);
    if (purpose === 'SECURITY' && !ENFORCED.has(String(url))) {
      throw new Error(`The supergraph demands a security feature that is not enforced here: ${String(url)}`);
    }
    if (url === AUTHENTICATED) names.authenticated = typeof as === 'string' ? as : 'authenticated';
    if (url === REQUIRES_SCOPES) names.requiresScopes = typeof as === 'string' ? as : 'requiresScopes';
  }
  return names;
}

function scopesArgument(directive: ConstDirectiveNode): string[][] {
  const { scopes } = argumentsOf(directive);
  if (!Array.isArray(scopes)) throw new Error('@requiresScopes without a list of scopes');
  return scopes.map((allOf: unknown) => (Array.isArray(allOf) ? allOf.map(String) : [String(allOf)]));
}

function argumentsOf({ arguments: given = [] }: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
}
