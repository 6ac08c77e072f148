import { parse, type DocumentNode } from 'graphql';
import type { SubgraphDefinition } from '../../shared/graphql/subgraph.js';

/** Name of the gateway's own part of the supergraph, which finds anything by its id. */
export const NODE_SUBGRAPH = 'node';

/** Which type, in which subgraph, the ids with a prefix name. */
export interface NodeType {
  readonly typeName: string;
  readonly subgraph: string;
}

/** Prefix → type, over all subgraphs. */
export function nodeTypes(definitions: readonly SubgraphDefinition[]): ReadonlyMap<string, NodeType> {
  const types = new Map<string, NodeType>();
  for (const { name, idPrefixes } of definitions) {
    for (const [prefix, typeName] of Object.entries(idPrefixes)) {
      const other = types.get(prefix);
      if (other) throw new Error(`The prefix ${prefix} names both ${other.typeName} and ${typeName}.`);
      types.set(prefix, { typeName, subgraph: name });
    }
  }
  return types;
}

/** The SDL of `node(id:)` and `nodes(ids:)`, with a stub of every type that has an id of its own. */
export function nodeTypeDefinitions(definitions: readonly SubgraphDefinition[]): DocumentNode {
  const stubs = [...nodeTypes(definitions).values()].map(
    ({ typeName }) => `type ${typeName} implements Node @key(fields: "id", resolvable: false) { id: ID! }`,
  );
  return parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

    "What can be read. A field that fails is null and says why in \`errors\`; the others are answered all the same."
    type Query {
      "Finds anything by its identifier; null when it does not exist or the caller may not see it."
      node("The identifier, such as \`cus_01h455vb4pex5vsknk084sn02q\`." id: ID!): Node
      "Finds several things by their identifiers, in their order; null for each that does not exist or that the caller may not see."
      nodes("The identifiers, at most 100." ids: [ID!]!): [Node]
    }

    "Anything that \`node(id:)\` finds by its identifier."
    interface Node {
      "Identifier, unique in the whole graph; its prefix tells the type."
      id: ID!
    }

    ${stubs.join('\n')}
  `);
}
