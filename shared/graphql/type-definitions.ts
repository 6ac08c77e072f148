import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { concatAST, parse, type DocumentNode } from 'graphql';
import { projectRoot } from '../config/project-root.js';

/** Federation's version and the directives that subgraphs use; the same header for each of them. */
const FEDERATION_LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@authenticated", "@requiresScopes"]
)\n`;

/** Reads every `*.graphql` file below a subgraph's folder, with the types that all subgraphs share, as one document. */
export function loadTypeDefinitions(folder: string): DocumentNode {
  const files = graphqlFiles(path.join(projectRoot, folder));
  if (files.length === 0) throw new Error(`No *.graphql file below ${folder}.`);
  const common = path.join(projectRoot, 'shared/graphql/common.graphql');
  return parse([FEDERATION_LINK, ...[common, ...files].map((file) => readFileSync(file, 'utf8'))].join('\n'));
}

/** The same with what the gateway asks of every subgraph and clients never see. */
export function loadMountedTypeDefinitions(folder: string): DocumentNode {
  const internal = readFileSync(path.join(projectRoot, 'shared/graphql/internal.graphql'), 'utf8');
  return concatAST([loadTypeDefinitions(folder), parse(internal)]);
}

function graphqlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => path.join(folder, name));
}
