import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { loadTypeDefinitions } from '../shared/graphql/type-definitions.js';
import { allDefinitions } from './definitions.js';
import { withoutSecurityPurpose } from './security-purpose.js';
import { NODE_SUBGRAPH, nodeTypeDefinitions } from './node/node-subgraph.js';

/** Hints of composition that are accepted, each with its reason. Any other hint fails the build. */
const ACCEPTED_HINTS: Readonly<Record<string, string>> = {
  MERGED_NON_REPEATABLE_DIRECTIVE_ARGUMENTS:
    'Composition gives the interface Node what its types require in each subgraph; the rules are enforced on the types.',
};

/** Composes the supergraph from the subgraphs' SDL; `problems` lists errors and hints that nobody accepted. */
export function composeSupergraph(): { supergraphSdl?: string; problems: string[] } {
  const services: { name: string; typeDefs: DocumentNode; url: string }[] = [
    { name: NODE_SUBGRAPH, typeDefs: nodeTypeDefinitions(allDefinitions), url: `kehu://${NODE_SUBGRAPH}` },
    ...allDefinitions.map(({ name, folder }) => ({
      name,
      typeDefs: loadTypeDefinitions(folder),
      url: `kehu://${name}`,
    })),
  ];
  const result = composeServices(services);
  if (result.errors) return { problems: result.errors.map(({ message }) => message) };
  const problems = result.hints
    .filter(({ definition }) => !Object.hasOwn(ACCEPTED_HINTS, definition.code))
    .map(({ definition, message }) => `${definition.code}: ${message}`);
  return { supergraphSdl: `${result.supergraphSdl.trim()}\n`, problems };
}

/** The schema that clients see when nothing is hidden from them. */
export function apiSchemaOf(supergraphSdl: string): GraphQLSchema {
  return Supergraph.build(withoutSecurityPurpose(supergraphSdl)).apiSchema().toGraphQLJSSchema();
}
