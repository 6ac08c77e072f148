import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DatabaseLocation } from '../shared/db/open-database.js';
import { projectRoot } from '../shared/config/project-root.js';
import { realCircumstances, type Circumstances } from '../shared/graphql/live-scope.js';
import { mountSubgraph, type MountedSubgraph } from '../shared/graphql/mounted-subgraph.js';
import type { Log } from '../shared/log.js';
import { subgraphDefinitions } from '../subgraphs/definitions.js';
import { callInProcess } from './data-sources/in-process.js';
import type { CallSubgraph } from './data-sources/subgraph-source.js';
import { createGraph, type Graph } from './graph.js';
import { NODE_SUBGRAPH } from './node/node-subgraph.js';
import { nodeSource } from './node/node-source.js';

/** The graph with all its subgraphs in this process. */
export interface EmbeddedGraph {
  readonly graph: Graph;
  readonly subgraphs: ReadonlyMap<string, MountedSubgraph>;
  readonly close: () => Promise<void>;
}

/** Opens every database and joins the subgraphs in this process. */
export async function openEmbeddedGraph(
  location: DatabaseLocation,
  log: Log,
  circumstances: Circumstances = realCircumstances,
): Promise<EmbeddedGraph> {
  const subgraphs = new Map<string, MountedSubgraph>();
  for (const definition of subgraphDefinitions) {
    subgraphs.set(definition.name, await mountSubgraph(definition, location, circumstances));
  }
  const calls = Object.fromEntries([...subgraphs].map(([name, subgraph]) => [name, callInProcess(subgraph)]));
  const graph = await joinSubgraphs(calls, log);
  return {
    graph,
    subgraphs,
    close: async () => {
      await graph.stop();
      for (const subgraph of subgraphs.values()) await subgraph.close();
    },
  };
}

/** Makes the graph from the committed supergraph and the way to each subgraph. */
export async function joinSubgraphs(calls: Readonly<Record<string, CallSubgraph>>, log: Log): Promise<Graph> {
  const supergraphSdl = await readFile(path.join(projectRoot, 'gateway/supergraph.graphql'), 'utf8');
  return createGraph(supergraphSdl, { ...calls, [NODE_SUBGRAPH]: nodeSource(subgraphDefinitions, calls) }, log);
}
