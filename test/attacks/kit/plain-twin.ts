import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { callInProcess } from '../../../gateway/data-sources/in-process.js';
import { subgraphSource, type CallSubgraph } from '../../../gateway/data-sources/subgraph-source.js';
import { allDefinitions } from '../../../gateway/definitions.js';
import { graphContext, type GraphContext } from '../../../gateway/graph-context.js';
import type { GraphResult } from '../../../gateway/graph.js';
import { nodeSource } from '../../../gateway/node/node-source.js';
import { NODE_SUBGRAPH } from '../../../gateway/node/node-subgraph.js';
import { withoutSecurityPurpose } from '../../../gateway/security-purpose.js';
import { projectRoot } from '../../../shared/config/project-root.js';
import { principalFor, type TestGraph } from '../../kit/test-graph.js';
import type { Asked } from './documents.js';

/** What an attack must get through: if it does not, it attacks nothing. */
export interface PlainTwin {
  send(asked: Asked): Promise<GraphResult>;
  stop(): Promise<void>;
}

/**
 * Apollo's server and gateway with their default settings before the same subgraphs: whoever asks is taken for the
 * administrator.
 */
export async function startPlainTwin({ subgraphs, log }: TestGraph): Promise<PlainTwin> {
  const sdl = await readFile(path.join(projectRoot, 'gateway/supergraph.graphql'), 'utf8');
  const calls: Record<string, CallSubgraph> = Object.fromEntries(
    [...subgraphs].map(([name, subgraph]) => [name, callInProcess(subgraph)]),
  );
  calls[NODE_SUBGRAPH] = nodeSource(allDefinitions, calls);
  const gateway = new ApolloGateway({
    // The default gateway does not start at all from a supergraph that asks it to enforce access.
    supergraphSdl: withoutSecurityPurpose(sdl),
    buildService: ({ name }) => subgraphSource(calls[name]!),
    logger: log,
  });
  const server = new ApolloServer<GraphContext>({ gateway, logger: log, stopOnTerminationSignals: false });
  await server.start();
  const principal = principalFor('administrator');
  return {
    send: async (asked) => {
      const contextValue = graphContext({ requestId: randomUUID(), principal, deadline: Date.now() + 60_000, log });
      const { body } = await server.executeOperation({ ...asked }, { contextValue });
      if (body.kind !== 'single') throw new Error('The twin answers in one piece.');
      return JSON.parse(JSON.stringify(body.singleResult)) as GraphResult;
    },
    stop: () => server.stop(),
  };
}

/** Whether a document was carried out, whatever came of its fields. */
export function wasCarriedOut({ data, errors = [] }: GraphResult): boolean {
  return data !== undefined && errors.every((error) => error.path !== undefined);
}
