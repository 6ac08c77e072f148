import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';

const AUTHENTICATED = 'https://specs.apollo.dev/authenticated';
const REQUIRES_SCOPES = 'https://specs.apollo.dev/requiresScopes';

/** The security features that this gateway enforces itself; any other one that a supergraph demands stops the start. */
const SUPPORTED_FEATURES = new Set([
  ...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  `${AUTHENTICATED}/v0.1`,
  `${REQUIRES_SCOPES}/v0.1`,
]);

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
}

/** Reads a supergraph, with or without `for: SECURITY` in its links; throws where it is not one. */
export function readSupergraph(supergraphSdl: string): ReadSupergraph {
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: SUPPORTED_FEATURES });
  return { apiSchema: supergraph.apiSchema().toGraphQLJSSchema(), guards: readGuards(supergraph) };
}

function readGuards(supergraph: Supergraph): Map<string, Guards> {
  const readFrom = guardReader(supergraph);
  const guards = new Map<string, Guards>();
  for (const type of supergraph.schema.types()) {
    if (type.kind === 'InterfaceType') continue;
    const onType = readFrom(type);
    if (onType) guards.set(type.name, onType);
    if (type.kind !== 'ObjectType') continue;
    for (const field of type.fields()) {
      const onField = readFrom(field);
      if (onField) guards.set(field.coordinate, onField);
    }
  }
  return guards;
}

interface Guardable {
  appliedDirectivesOf(name: string): readonly { arguments(): Readonly<Record<string, unknown>> }[];
}

/** The names under which the directives stand are the supergraph's choice (`@link(as:)`). */
function guardReader(supergraph: Supergraph): (element: Guardable) => Guards | undefined {
  const authenticatedName = directiveName(supergraph, AUTHENTICATED, 'authenticated');
  const requiresScopesName = directiveName(supergraph, REQUIRES_SCOPES, 'requiresScopes');
  return (element) => {
    const authenticated = authenticatedName !== undefined && element.appliedDirectivesOf(authenticatedName).length > 0;
    const applied = requiresScopesName === undefined ? [] : element.appliedDirectivesOf(requiresScopesName);
    const scopes = applied.map((directive) => scopesArgument(directive.arguments()));
    return authenticated || scopes.length > 0 ? { authenticated, scopes } : undefined;
  };
}

function directiveName(supergraph: Supergraph, identity: string, name: string): string | undefined {
  return supergraph.schema.coreFeatures?.getByIdentity(identity)?.directiveNameInSchema(name);
}

function scopesArgument(args: Readonly<Record<string, unknown>>): string[][] {
  const { scopes } = args;
  if (!Array.isArray(scopes)) throw new Error('@requiresScopes without a list of scopes');
  return scopes.map((allOf: unknown) => (Array.isArray(allOf) ? allOf.map(String) : [String(allOf)]));
}
