import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { concatAST, parse, type DocumentNode } from 'graphql';
import { projectRoot } from '../config/project-root.js';

/** Federation's version and the directives that subgraphs use; the same header for each of them. */
const FEDERATION_LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: [
    "@key", "@shareable", "@external", "@requires", "@provides", "@authenticated", "@requiresScopes", "@cost", "@listSize"
  ]
)\n`;

/** What a subgraph tells the gateway alone stands in files of this name. */
const INTERNAL = 'internal.graphql';

/** Reads every `*.graphql` file below a subgraph's folder that clients may see, with the types that all subgraphs share, as one document. */
export function loadTypeDefinitions(folder: string): DocumentNode {
  const files = graphqlFiles(path.join(projectRoot, folder)).filter((file) => path.basename(file) !== INTERNAL);
  if (files.length === 0) throw new Error(`No *.graphql file below ${folder}.`);
  const common = path.join(projectRoot, 'shared/graphql/common.graphql');
  return parse([FEDERATION_LINK, ...[common, ...files].map((file) => readFileSync(file, 'utf8'))].join('\n'));
}

/** The same with what the gateway asks of every subgraph and clients never see. */
export function loadMountedTypeDefinitions(folder: string): DocumentNode {
  const own = graphqlFiles(path.join(projectRoot, folder)).filter((file) => path.basename(file) === INTERNAL);
  const internal = [path.join(projectRoot, 'shared/graphql', INTERNAL), ...own];
  return concatAST([loadTypeDefinitions(folder), ...internal.map((file) => parse(readFileSync(file, 'utf8')))]);
}

function graphqlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => path.join(folder, name));
}
